package dev.samovar.gateway.template;

/**
 * What one rendering may cost: templates can multiply work by nesting loops, doubling texts and trying expressions. One
 * unit is about the copying of a character.
 */
final class Budget {
    /** A few tenths of a second at worst: the event loop waits meanwhile. */
    private static final long UNITS = 100_000_000;

    /** What each step costs, whatever it does. */
    private static final int STEP = 40;

    private static final int DEPTH_MAX = 200;

    private long left = UNITS;
    private int depth;

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
            throw new TemplateException("The template takes too long");
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
