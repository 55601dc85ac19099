package dev.samovar.stream;

import java.util.Set;

/** The life of a stream. */
public enum StreamStatus {
    CREATING,
    ACTIVE,
    UPDATING,
    DELETING;

    private Set<StreamStatus> successors() {
        return switch (this) {
            case CREATING, UPDATING -> Set.of(ACTIVE, DELETING);
            case ACTIVE -> Set.of(UPDATING, DELETING);
            case DELETING -> Set.of();
        };
    }

    boolean canBecome(StreamStatus next) {
        return successors().contains(next);
    }
}
