package dev.samovar.mapping.poll.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.samovar.invocation.InvocationReport;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.InvocationResult.Executed;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.time.Scheduler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A function that does what the test wrote down, step by step, and at the end succeeds with everything. */
public final class ScriptedFunction implements TargetFunction {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Scheduler scheduler;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final List<String> timeline = new ArrayList<>();
    private final List<JsonNode> events = new ArrayList<>();
    private final Function<JsonNode, String> name;
    private Duration timeout = Duration.ofSeconds(3);
    private Duration duration = Duration.ZERO;
    private int requests;

    private sealed interface Step {
        record Returns(Duration after, String answer) implements Step {}

        record Fails(Duration after) implements Step {}

        record Refuses() implements Step {}

        record Breaks() implements Step {}
    }

    /**
     * A function without steps.
     *
     * @param name how the timeline names a record
     */
    public ScriptedFunction(Scheduler scheduler, Function<JsonNode, String> name) {
        this.scheduler = scheduler;
        this.name = name;
    }

    public ScriptedFunction withTimeout(Duration max) {
        timeout = max;
        return this;
    }

    /** How long it takes where no step says otherwise. */
    public ScriptedFunction taking(Duration usual) {
        duration = usual;
        return this;
    }

    public ScriptedFunction returns(String answer) {
        steps.add(new Step.Returns(duration, answer));
        return this;
    }

    public ScriptedFunction returnsAfter(Duration after, String answer) {
        steps.add(new Step.Returns(after, answer));
        return this;
    }

    public ScriptedFunction fails() {
        steps.add(new Step.Fails(duration));
        return this;
    }

    public ScriptedFunction refuses() {
        steps.add(new Step.Refuses());
        return this;
    }

    /** To invoke it throws an exception. */
    public ScriptedFunction breaks() {
        steps.add(new Step.Breaks());
        return this;
    }

    /** When it was invoked, with which records, and how that ended. */
    public List<String> timeline() {
        return timeline;
    }

    /** The events that it got. */
    public List<JsonNode> events() {
        return events;
    }

    @Override
    public Duration timeout() {
        return timeout;
    }

    @Override
    public String role() {
        return "arn:aws:iam::000000000000:role/lambda";
    }

    @Override
    public void invoke(Payload event, Consumer<Optional<Executed>> ended) {
        JsonNode tree = tree(event);
        events.add(tree);
        List<String> names = new ArrayList<>();
        tree.path("Records").forEach(item -> names.add(name.apply(item)));
        String what = time() + " " + String.join(" ", names);
        InvocationReport report = report();
        switch (steps.isEmpty() ? new Step.Returns(duration, "null") : steps.remove()) {
            case Step.Refuses _ -> {
                timeline.add(what + ": refused");
                ended.accept(Optional.empty());
            }
            case Step.Breaks _ -> {
                timeline.add(what + ": breaks");
                throw new IllegalStateException("out of order");
            }
            case Step.Fails fails -> {
                timeline.add(what + ": fails");
                end(fails.after(), ended, new InvocationResult.FunctionFailed(Payload.of("{}"), report));
            }
            case Step.Returns returns -> {
                timeline.add(what);
                end(returns.after(), ended, new InvocationResult.Succeeded(Payload.of(returns.answer()), report));
            }
        }
    }

    private void end(Duration after, Consumer<Optional<Executed>> ended, Executed answer) {
        scheduler.after(after, () -> ended.accept(Optional.of(answer)));
    }

    private InvocationReport report() {
        return new InvocationReport(
                new RequestId(0, ++requests),
                "$LATEST",
                1,
                Duration.ZERO,
                Duration.ZERO,
                0,
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private String time() {
        return String.format("%.3f", scheduler.nanoTime() / 1e9);
    }

    private static JsonNode tree(Payload event) {
        try {
            return JSON.readTree(event.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("an event is JSON", e);
        }
    }
}
