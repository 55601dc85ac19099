package dev.samovar.gateway.template;

/** What one rendering may still cost: templates can multiply work by nesting loops, doubling texts and trying expressions. */
final class Budget {
    /** What each step costs, whatever it does. */
    private static final int STEP = 40;

    private static final int DEPTH_MAX = 200;

    private final Patience patience;
    private long left;
    private int depth;

    Budget(Patience patience) {
        this(patience, patience.units());
    }

    /** @param units less than the patience has */
    Budget(Patience patience, long units) {
        this.patience = patience;
        left = units;
    }

    void step() {
        spend(STEP);
    }

    /** As many steps: each value that is kept takes room, unlike a character that is looked at. */
    void steps(long count) {
        spend(STEP * count);
    }

    void spend(long units) {
        left -= units;
        if (left < 0) {
            throw patience.ended();
        }
    }

    void enter() {
        if (++depth > DEPTH_MAX) {
            throw new TemplateException("The template nests too deeply");
        }
    }

    void leave() {
        depth--;
    }
}
