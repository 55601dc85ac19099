package dev.samovar.lab.simulate;

import dev.samovar.lab.workload.Arrivals;

/** A cursor over nothing. */
final class NoArrivals implements Arrivals {

    @Override
    public boolean next() {
        return false;
    }

    @Override
    public int function() {
        throw new IllegalStateException("nothing arrives");
    }

    @Override
    public long atNanos() {
        throw new IllegalStateException("nothing arrives");
    }

    @Override
    public long durationNanos() {
        throw new IllegalStateException("nothing arrives");
    }
}
