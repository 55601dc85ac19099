package dev.samovar.runtime.classloader.weave;

/**
 * What became of a class.
 *
 * @param kind whether it was woven
 * @param bytes the class file to define
 * @param reason why it was not woven; empty if it was
 */
record Weaving(WovenEntry.Kind kind, byte[] bytes, String reason) {

    static Weaving woven(byte[] bytes) {
        return new Weaving(WovenEntry.Kind.WOVEN, bytes, "");
    }

    static Weaving original(byte[] bytes, String reason) {
        return new Weaving(WovenEntry.Kind.ORIGINAL, bytes, reason);
    }

    static Weaving refused(byte[] bytes, String reason) {
        return new Weaving(WovenEntry.Kind.REFUSED, bytes, reason);
    }
}
