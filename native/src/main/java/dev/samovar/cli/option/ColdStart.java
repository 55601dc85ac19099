package dev.samovar.cli.option;

import java.time.Duration;

/** What a cold start costs on top of what it really costs here, as people write it: none, fixed:250ms or lambda. */
public sealed interface ColdStart {

    /** Nothing on top. */
    record None() implements ColdStart {
        @Override
        public String toString() {
            return "none";
        }
    }

    /** Always the same. */
    record Fixed(Duration delay) implements ColdStart {
        @Override
        public String toString() {
            return "fixed:" + delay;
        }
    }

    /** As much as AWS takes to place, download and start an environment. */
    record Lambda() implements ColdStart {
        @Override
        public String toString() {
            return "lambda";
        }
    }

    /**
     * Reads what a person wrote, or what a cold start says of itself.
     *
     * @throws IllegalArgumentException if it is none of the three
     */
    static ColdStart parse(String text) {
        if (text.equals("none")) {
            return new None();
        }
        if (text.equals("lambda")) {
            return new Lambda();
        }
        if (text.startsWith("fixed:")) {
            return new Fixed(Durations.parse(text.substring("fixed:".length())));
        }
        throw new IllegalArgumentException("'" + text + "' is not a cold start: write none, fixed:250ms or lambda");
    }
}
