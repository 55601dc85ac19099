package dev.samovar.lab.workload;

/** Sources of moments, the one with the earliest first: a binary heap over plain numbers. Equal moments: lower source first. */
public final class Merge {
    private final int[] sources;
    private final long[] nanos;
    private int size;

    /** @param most how many sources may be in it at once */
    public Merge(int most) {
        sources = new int[most];
        nanos = new long[most];
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The source whose moment is earliest; there must be one. */
    public int first() {
        return sources[0];
    }

    /** The earliest moment. */
    public long firstNanos() {
        return nanos[0];
    }

    /** Adds a source with its first moment. */
    public void add(int source, long atNanos) {
        int place = size++;
        while (place > 0) {
            int parent = (place - 1) >>> 1;
            if (!isBefore(source, atNanos, parent)) {
                break;
            }
            move(parent, place);
            place = parent;
        }
        put(place, source, atNanos);
    }

    /** Gives the first source its next moment. */
    public void replaceFirst(long atNanos) {
        sink(sources[0], atNanos);
    }

    /** Takes the first source out. */
    public void removeFirst() {
        size--;
        if (size > 0) {
            sink(sources[size], nanos[size]);
        }
    }

    private void sink(int source, long atNanos) {
        int place = 0;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && isBefore(sources[child + 1], nanos[child + 1], child)) {
                child++;
            }
            if (isBefore(source, atNanos, child)) {
                break;
            }
            move(child, place);
            place = child;
        }
        put(place, source, atNanos);
    }

    private boolean isBefore(int source, long atNanos, int other) {
        return atNanos < nanos[other] || (atNanos == nanos[other] && source < sources[other]);
    }

    private void move(int from, int to) {
        put(to, sources[from], nanos[from]);
    }

    private void put(int place, int source, long atNanos) {
        sources[place] = source;
        nanos[place] = atNanos;
    }
}
