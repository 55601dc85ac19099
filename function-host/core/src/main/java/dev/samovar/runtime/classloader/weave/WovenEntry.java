package dev.samovar.runtime.classloader.weave;

import java.nio.ByteBuffer;

/**
 * One class, resource or directory of a woven package.
 *
 * @param root where it lies: empty for the package itself, or the path of a JAR in it
 * @param name its path there; a directory's ends with a slash
 * @param kind what it is
 * @param content the content of the whole woven package, which all its entries share
 * @param offset where this entry's bytes begin
 * @param length how many they are
 * @param reason why a class was not woven; empty otherwise
 */
public record WovenEntry(
        String root, String name, Kind kind, ByteBuffer content, int offset, int length, String reason) {

    /** What an entry is. */
    public enum Kind {
        WOVEN,
        /** A class that could not be woven: it cannot be stopped. */
        ORIGINAL,
        /** A class that the JVM's verifier would refuse. */
        REFUSED,
        RESOURCE,
        DIRECTORY
    }

    /** A view of the bytes, of the caller's own. */
    public ByteBuffer bytes() {
        return content.slice(offset, length);
    }

    /** A copy of the bytes. */
    public byte[] toArray() {
        byte[] copy = new byte[length];
        content.get(offset, copy);
        return copy;
    }
}
