package dev.samovar.invocation;

/** How a caller takes the response of a function, and how much of it. */
public enum ResponseMode {
    /** In one piece: 6 MiB and 100 bytes. */
    BUFFERED(6_291_556),
    /** Piece by piece: 200 MiB. */
    STREAMED(209_715_200);

    private final int bytesMax;

    ResponseMode(int bytesMax) {
        this.bytesMax = bytesMax;
    }

    public int bytesMax() {
        return bytesMax;
    }
}
