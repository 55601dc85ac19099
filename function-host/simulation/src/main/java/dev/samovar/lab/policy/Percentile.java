package dev.samovar.lab.policy;

/** The bin of a growing histogram below or in which a share of all counts lies, followed step by step. */
final class Percentile {
    private final int[] bins;
    private final double share;
    private int bin;
    private long below;

    Percentile(int[] bins, double share) {
        this.bins = bins;
        this.share = share;
    }

    int bin() {
        return bin;
    }

    /** Follows what has just been counted. */
    void added(int where, long total) {
        if (where < bin) {
            below++;
        }
        double wanted = share * total;
        while (below + bins[bin] < wanted) {
            below += bins[bin++];
        }
        while (below >= wanted) {
            below -= bins[--bin];
        }
    }
}
