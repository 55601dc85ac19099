package dev.samovar.environment;

import dev.samovar.invocation.Payload;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.RuntimeExit;
import java.time.Duration;

/** How an attempt to initialise a runtime ended. */
sealed interface Boot {

    /** The runtime is ready. */
    record Ready(Duration duration, long memoryUsedBytes) implements Boot {}

    /** The function reported an error. */
    record Failed(String errorType, Payload error, Duration duration, long memoryUsedBytes) implements Boot {}

    /** The platform could not start it. */
    record NotStarted(String errorType, String message, Duration duration, long memoryUsedBytes) implements Boot {}

    /** The runtime ended by itself. */
    record Exited(RuntimeExit exit, Duration duration, long memoryUsedBytes) implements Boot {}

    /** It was not ready in time. */
    record TimedOut(Duration duration) implements Boot {}

    Duration duration();

    static Boot of(InitResult result, Duration duration) {
        return switch (result) {
            case InitResult.Initialized(long memory) -> new Ready(duration, memory);
            case InitResult.InitFailed(String type, Payload error, long memory) ->
                new Failed(type, error, duration, memory);
            case InitResult.NotStarted(String type, String message, long memory) ->
                new NotStarted(type, message, duration, memory);
            case InitResult.InitExited(RuntimeExit exit, long memory) -> new Exited(exit, duration, memory);
        };
    }

    default PhaseStatus status() {
        return switch (this) {
            case Ready _ -> PhaseStatus.SUCCESS;
            case Failed failed -> new PhaseStatus.Failure(failed.errorType());
            case NotStarted broken -> new PhaseStatus.Failure(broken.errorType());
            case Exited _ -> new PhaseStatus.Failure("Runtime.ExitError");
            case TimedOut _ -> PhaseStatus.TIMEOUT;
        };
    }
}
