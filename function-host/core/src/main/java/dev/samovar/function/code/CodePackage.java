package dev.samovar.function.code;

import dev.samovar.function.CodeDigest;

/**
 * A package of code or of a layer, as it was uploaded.
 *
 * @param digest its name
 * @param zippedBytes the size of the archive
 * @param unpackedBytes the size of all that is in it
 */
public record CodePackage(CodeDigest digest, long zippedBytes, long unpackedBytes) {

    public CodePackage {
        if (zippedBytes < 0 || unpackedBytes < 0) {
            throw new IllegalArgumentException("sizes are not negative: " + zippedBytes + ", " + unpackedBytes);
        }
    }
}
