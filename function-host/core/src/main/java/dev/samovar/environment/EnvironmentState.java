package dev.samovar.environment;

import java.util.Locale;
import java.util.Set;

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

    private Set<EnvironmentState> successors() {
        return switch (this) {
            case STARTING -> Set.of(IDLE, RESET, STOPPED);
            case IDLE, RESET -> Set.of(BUSY, STOPPED);
            case BUSY -> Set.of(IDLE, RESET, STOPPED);
            case STOPPED -> Set.of();
        };
    }

    boolean canBecome(EnvironmentState next) {
        return successors().contains(next);
    }

    /** The state's name in timelines. */
    String label() {
        return label;
    }
}
