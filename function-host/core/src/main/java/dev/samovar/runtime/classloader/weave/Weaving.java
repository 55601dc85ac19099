package dev.samovar.runtime.classloader.weave;

/** What became of a class. */
final class Weaving {

    private final WovenEntry.Kind kind;
    private final byte[] bytes;
    private final String reason;

    private Weaving(WovenEntry.Kind kind, byte[] bytes, String reason) {
        this.kind = kind;
        this.bytes = bytes;
        this.reason = reason;
    }

    static Weaving woven(byte[] bytes) {
        return new Weaving(WovenEntry.Kind.WOVEN, bytes, "");
    }

    static Weaving original(byte[] bytes, String reason) {
        return new Weaving(WovenEntry.Kind.ORIGINAL, bytes, reason);
    }

    static Weaving refused(byte[] bytes, String reason) {
        return new Weaving(WovenEntry.Kind.REFUSED, bytes, reason);
    }

    /** A file that is no class, and stays as it is. */
    static Weaving resource(byte[] bytes) {
        return new Weaving(WovenEntry.Kind.RESOURCE, bytes, "");
    }

    WovenEntry.Kind kind() {
        return kind;
    }

    /** The file to keep. */
    byte[] bytes() {
        return bytes;
    }

    /** Why a class was not woven; empty if it was. */
    String reason() {
        return reason;
    }
}
