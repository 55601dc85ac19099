package dev.samovar.http.function;

import dev.samovar.function.FunctionState;
import java.util.Optional;

/** The six members in which the API tells where a function version stands. */
record StateOutput(
        Optional<String> state,
        Optional<String> reason,
        Optional<String> reasonCode,
        Optional<String> lastUpdate,
        Optional<String> lastUpdateReason,
        Optional<String> lastUpdateReasonCode) {

    static final StateOutput UNTOLD = new StateOutput(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Optional<String> ACTIVE = Optional.of("Active");

    /* AWS says so of updates too. */
    private static final Optional<String> BEING_CREATED = Optional.of("The function is being created.");

    static StateOutput of(FunctionState state) {
        return switch (state) {
            case FunctionState.Creating() -> created("Pending", BEING_CREATED, Optional.of("Creating"));
            case FunctionState.CreationFailed(String code, String reason) ->
                created("Failed", Optional.of(reason), Optional.of(code));
            case FunctionState.Active() -> updated("Successful", Optional.empty(), Optional.empty());
            case FunctionState.Updating _ -> updated("InProgress", BEING_CREATED, Optional.of("Creating"));
            case FunctionState.UpdateFailed failed ->
                updated("Failed", Optional.of(failed.reason()), Optional.of(failed.reasonCode()));
        };
    }

    private static StateOutput created(String state, Optional<String> reason, Optional<String> code) {
        return new StateOutput(Optional.of(state), reason, code, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static StateOutput updated(String update, Optional<String> reason, Optional<String> code) {
        return new StateOutput(ACTIVE, Optional.empty(), Optional.empty(), Optional.of(update), reason, code);
    }
}
