package dev.samovar.mapping;

import java.util.Set;

/** The life of a mapping, in AWS's words. */
public enum MappingState {
    CREATING("Creating"),
    ENABLING("Enabling"),
    ENABLED("Enabled"),
    DISABLING("Disabling"),
    DISABLED("Disabled"),
    UPDATING("Updating"),
    DELETING("Deleting");

    private final String text;

    MappingState(String text) {
        this.text = text;
    }

    /** AWS's word. */
    public String text() {
        return text;
    }

    /** Whether the mapping stays so until its owner changes it. */
    public boolean isSettled() {
        return this == ENABLED || this == DISABLED;
    }

    /** What a mapping is while it is changed. */
    static MappingState changing(boolean wasEnabled, boolean isEnabled) {
        if (wasEnabled == isEnabled) {
            return UPDATING;
        }
        return isEnabled ? ENABLING : DISABLING;
    }

    boolean canBecome(MappingState next) {
        return successors().contains(next);
    }

    private Set<MappingState> successors() {
        return switch (this) {
            case CREATING, ENABLING -> Set.of(ENABLED);
            case DISABLING -> Set.of(DISABLED);
            case UPDATING -> Set.of(ENABLED, DISABLED);
            case ENABLED -> Set.of(DISABLING, UPDATING, DELETING);
            case DISABLED -> Set.of(ENABLING, UPDATING, DELETING);
            case DELETING -> Set.of();
        };
    }
}
