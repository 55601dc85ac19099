package dev.samovar.gateway.template;

/** How much one rendering may cost, and what becomes of it then. One unit is about the copying of a character. */
public enum Patience {
    /** A few milliseconds: others wait for the thread. */
    BRIEF(500_000) {
        @Override
        RuntimeException ended() {
            return new Unfinished();
        }
    },

    /** A few tenths of a second, on a thread for that. */
    FULL(100_000_000) {
        @Override
        RuntimeException ended() {
            return new TemplateException("The template takes too long");
        }
    };

    private final long units;

    Patience(long units) {
        this.units = units;
    }

    long units() {
        return units;
    }

    /** Says that it is at its end. */
    abstract RuntimeException ended();
}
