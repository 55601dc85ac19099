package dev.samovar.function;

import java.util.Base64;
import java.util.HexFormat;

/**
 * The SHA-256 of a code package; it names the package everywhere.
 *
 * @param base64 the digest as AWS shows it in {@code CodeSha256}
 */
public record CodeDigest(String base64) {
    private static final int SHA_256_BYTES = 32;

    public CodeDigest {
        if (Base64.getDecoder().decode(base64).length != SHA_256_BYTES) {
            throw new IllegalArgumentException("not a SHA-256: " + base64);
        }
    }

    /** The digest of a package, from the bytes that SHA-256 yields. */
    public static CodeDigest of(byte[] sha256) {
        return new CodeDigest(Base64.getEncoder().encodeToString(sha256));
    }

    /** Reads what {@link #hex} wrote. */
    public static CodeDigest ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** The digest as a file name. */
    public String hex() {
        return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
    }
}
