package dev.samovar.environment;

import java.util.Locale;

/** The life of an execution environment. */
public enum EnvironmentState {
    /** Getting ready: placement, INIT, and RESTORE if it starts from a snapshot. */
    STARTING,
    /** Ready and frozen. */
    IDLE,
    /** Running an invocation. */
    BUSY,
    /** Its runtime is gone but {@code /tmp} is not: the next invocation initialises it again. */
    RESET,
    /** Gone. */
    STOPPED;

    private final String label = name().toLowerCase(Locale.ROOT);

    boolean canBecome(EnvironmentState next) {
        return switch (this) {
            case STARTING, BUSY -> next == IDLE || next == RESET || next == STOPPED;
            case IDLE, RESET -> next == BUSY || next == STOPPED;
            case STOPPED -> false;
        };
    }

    /** The state's name in timelines. */
    String label() {
        return label;
    }
}
