package dev.samovar.environment;

import dev.samovar.invocation.InvocationReport;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.runtime.RuntimeExit;
import dev.samovar.runtime.RuntimeResult;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What the end of an invocation means for its caller, its log and its environment.
 *
 * @param kind makes the result from the payload and the report
 * @param payload what the caller gets
 * @param duration how long the invocation took
 * @param status what the REPORT line says
 * @param error what the platform writes between START and END
 * @param losesRuntime whether the environment's runtime is gone
 */
record Ending(
        BiFunction<Payload, InvocationReport, InvocationResult> kind,
        Payload payload,
        Duration duration,
        PhaseStatus status,
        Optional<FunctionError> error,
        boolean losesRuntime) {

    static Ending returned(Payload payload, Duration duration) {
        return new Ending(
                InvocationResult.Succeeded::new, payload, duration, PhaseStatus.SUCCESS, Optional.empty(), false);
    }

    static Ending tooLarge(int bytesMax, Duration duration) {
        var error = FunctionError.responseTooLarge(bytesMax);
        return new Ending(
                InvocationResult.ResponseTooLarge::new,
                error.payload(),
                duration,
                new PhaseStatus.Failure(error.type()),
                Optional.of(error),
                false);
    }

    static Ending threw(RuntimeResult.Failed failed, Duration duration) {
        PhaseStatus status = failed.fatal() ? new PhaseStatus.Failure(failed.errorType()) : PhaseStatus.SUCCESS;
        return new Ending(
                InvocationResult.FunctionFailed::new,
                failed.error(),
                duration,
                status,
                Optional.empty(),
                failed.fatal());
    }

    static Ending initFailed(Boot.Failed failed) {
        return new Ending(
                InvocationResult.FunctionFailed::new,
                failed.error(),
                failed.duration(),
                failed.status(),
                Optional.of(FunctionError.read(failed.error())),
                true);
    }

    static Ending notStarted(RequestId requestId, Boot.NotStarted boot) {
        var error = FunctionError.notStarted(requestId, boot);
        return new Ending(
                InvocationResult.FunctionFailed::new,
                error.payload(),
                boot.duration(),
                boot.status(),
                Optional.of(error),
                true);
    }

    static Ending exited(RequestId requestId, RuntimeExit exit, Duration duration) {
        var error = FunctionError.exited(requestId, exit);
        return new Ending(
                InvocationResult.RuntimeExited::new,
                error.payload(),
                duration,
                new PhaseStatus.Failure(error.type()),
                Optional.empty(),
                true);
    }

    static Ending timedOut(RequestId requestId, Duration timeout) {
        return new Ending(
                InvocationResult.TimedOut::new,
                FunctionError.timedOut(requestId, timeout).payload(),
                timeout,
                PhaseStatus.TIMEOUT,
                Optional.empty(),
                true);
    }

    InvocationResult result(InvocationReport report) {
        return kind.apply(payload, report);
    }
}
