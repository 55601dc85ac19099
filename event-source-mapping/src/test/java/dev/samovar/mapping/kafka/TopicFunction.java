package dev.samovar.mapping.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.samovar.invocation.InvocationReport;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.InvocationResult.Executed;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.mapping.poll.engine.TargetFunction;
import dev.samovar.time.Scheduler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A function whose invocations a test takes one by one, and ends as it likes. */
final class TopicFunction implements TargetFunction {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 60;

    private final Scheduler scheduler;
    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final Set<Call> open = ConcurrentHashMap.newKeySet();

    TopicFunction(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(3);
    }

    @Override
    public String role() {
        return "";
    }

    @Override
    public void invoke(Payload event, Consumer<Optional<Executed>> ended) {
        var call = new Call(tree(event), ended);
        open.add(call);
        calls.add(call);
    }

    /** The next invocation. */
    Call next() throws InterruptedException {
        Call call = calls.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("the function was not invoked");
        }
        return call;
    }

    /** How many invocations have begun that no test has taken. */
    int untaken() {
        return calls.size();
    }

    /** Fails all that still runs. */
    void failAll() {
        open.forEach(Call::fail);
    }

    private static JsonNode tree(Payload event) {
        try {
            return JSON.readTree(event.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("an event is JSON", e);
        }
    }

    /** An invocation that runs until the test ends it. */
    final class Call {
        private final JsonNode event;
        private final Consumer<Optional<Executed>> ended;

        private Call(JsonNode event, Consumer<Optional<Executed>> ended) {
            this.event = event;
            this.ended = ended;
        }

        JsonNode event() {
            return event;
        }

        /** The contents of its records, in order. */
        List<String> values() {
            List<String> values = new ArrayList<>();
            event.path("records")
                    .forEach(records -> records.forEach(record -> values.add(new String(
                            Base64.getDecoder().decode(record.path("value").asText()), StandardCharsets.UTF_8))));
            return values;
        }

        void succeed() {
            succeed("null");
        }

        void succeed(String answer) {
            end(new InvocationResult.Succeeded(Payload.of(answer), report()));
        }

        void fail() {
            end(new InvocationResult.FunctionFailed(Payload.of("{}"), report()));
        }

        private void end(Executed executed) {
            if (open.remove(this)) {
                scheduler.execute(() -> ended.accept(Optional.of(executed)));
            }
        }

        private static InvocationReport report() {
            return new InvocationReport(
                    new RequestId(0, 1),
                    "$LATEST",
                    1,
                    Duration.ZERO,
                    Duration.ZERO,
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    "");
        }
    }
}
