package dev.samovar.function;

import java.util.Base64;
import java.util.HexFormat;

/**
 * The SHA-256 of a code package; it names the package everywhere.
 *
 * @param base64 the digest as AWS shows it in {@code CodeSha256}
 */
public record CodeDigest(String base64) {

    /** The digest as a file name. */
    public String hex() {
        return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
    }
}
