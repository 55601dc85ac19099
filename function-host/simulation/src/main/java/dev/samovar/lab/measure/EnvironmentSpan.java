package dev.samovar.lab.measure;

import dev.samovar.environment.EnvironmentState;
import java.time.Duration;

/**
 * An environment in one state for a while: a bar in a picture.
 *
 * @param function its index in the workload
 * @param environment unique in a run
 * @param lane where to draw it: environments that live at the same time have different ones, from zero
 * @param state never {@code STOPPED}
 * @param from since the workload's start
 * @param to its end, or the run's if that came first
 */
public record EnvironmentSpan(
        int function, long environment, int lane, EnvironmentState state, Duration from, Duration to) {

    EnvironmentSpan inLane(int other) {
        return new EnvironmentSpan(function, environment, other, state, from, to);
    }
}
