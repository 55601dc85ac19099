package dev.samovar.gateway.step;

import dev.samovar.gateway.backend.function.FunctionCall;
import dev.samovar.gateway.backend.function.FunctionOutcome;
import dev.samovar.gateway.backend.function.Functions;
import dev.samovar.invocation.InvocationReport;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Functions that answer what they are told to, now or later, and remember who called them. */
public final class FakeFunctions implements Functions {
    public final List<FunctionCall> invoked = new ArrayList<>();
    public final List<FunctionCall> enqueued = new ArrayList<>();
    /** Where answers go that nobody has given yet. */
    public final List<Consumer<FunctionOutcome>> waiting = new ArrayList<>();

    private Optional<FunctionOutcome> answer = Optional.empty();

    public void answer(FunctionOutcome outcome) {
        answer = Optional.of(outcome);
    }

    public void answer(String payload) {
        answer(returned(payload));
    }

    public static FunctionOutcome returned(String payload) {
        return new FunctionOutcome.Ended(new InvocationResult.Succeeded(Payload.of(payload), report()));
    }

    public static FunctionOutcome raised(String payload) {
        return new FunctionOutcome.Ended(new InvocationResult.FunctionFailed(Payload.of(payload), report()));
    }

    static InvocationReport report() {
        return new InvocationReport(
                new RequestId(1, 2),
                "$LATEST",
                1,
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                1,
                Optional.empty(),
                Optional.empty(),
                "");
    }

    @Override
    public void invoke(FunctionCall call, Consumer<FunctionOutcome> ended) {
        invoked.add(call);
        answer.ifPresentOrElse(ended, () -> waiting.add(ended));
    }

    @Override
    public void enqueue(FunctionCall call, Consumer<FunctionOutcome> ended) {
        enqueued.add(call);
        ended.accept(new FunctionOutcome.Accepted());
    }
}
