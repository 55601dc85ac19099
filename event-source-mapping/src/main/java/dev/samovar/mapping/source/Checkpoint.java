package dev.samovar.mapping.source;

import java.util.Optional;

/**
 * How far a mapping is in a shard.
 *
 * @param position behind what is done
 * @param window the tumbling window that is open there
 */
public record Checkpoint(Position position, Optional<WindowState> window) {

    /** A place outside any window. */
    public static Checkpoint at(Position position) {
        return new Checkpoint(position, Optional.empty());
    }
}
