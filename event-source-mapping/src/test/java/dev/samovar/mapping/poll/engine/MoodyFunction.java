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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * A function that is slow, fails, is throttled or processes only some of its messages, by chance. It does what
 * sources that keep an order ask of it: behind the first message of a group that it fails on, it processes no other of
 * that group.
 */
public final class MoodyFunction implements TargetFunction {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long COLD_START_MILLIS_MAX = 10_000;
    private static final String[] ODD_ANSWERS = {"17", "{\"batchItemFailures\":[{\"itemIdentifier\":\"?\"}]}"};

    private final Scheduler scheduler;
    private final RandomGenerator random;
    private final Witness witness;
    private final boolean reportsItemFailures;
    private final Duration timeout;
    private final Function<JsonNode, Message> reader;
    private double badness = 0.4;
    private boolean dead;

    /** Sees what functions do, over all their lives. */
    public interface Witness {
        void began(List<Message> messages);

        void processed(Message message);

        void ended(List<Message> messages);
    }

    /**
     * A message as the function sees it.
     *
     * @param id what the function calls it
     * @param body its group, a dash, and its number in the group
     * @param receives how often it was received, this time included
     */
    public record Message(String id, String body, int receives) {
        public String group() {
            return body.substring(0, body.indexOf('-'));
        }

        public int number() {
            return Integer.parseInt(body.substring(body.indexOf('-') + 1));
        }
    }

    /**
     * A function in a bad mood.
     *
     * @param reader reads an item of an event
     */
    public MoodyFunction(
            Scheduler scheduler,
            RandomGenerator random,
            Witness witness,
            boolean reportsItemFailures,
            Duration timeout,
            Function<JsonNode, Message> reader) {
        this.scheduler = scheduler;
        this.random = random;
        this.witness = witness;
        this.reportsItemFailures = reportsItemFailures;
        this.timeout = timeout;
        this.reader = reader;
    }

    /** Nothing goes wrong from now on. */
    public void cheerUp() {
        badness = 0;
    }

    /** Whatever runs is gone, and nobody hears of it. */
    public void die() {
        dead = true;
    }

    @Override
    public Duration timeout() {
        return timeout;
    }

    @Override
    public String role() {
        return "";
    }

    @Override
    public void invoke(Payload event, Consumer<Optional<Executed>> ended) {
        if (random.nextDouble() < badness / 2) {
            ended.accept(Optional.empty());
            return;
        }
        if (random.nextDouble() < badness / 20) {
            throw new IllegalStateException("out of order");
        }
        List<Message> messages = messages(event);
        witness.began(messages);
        scheduler.after(coldStart().plus(duration()), () -> {
            if (!dead) {
                Executed answer = process(messages);
                witness.ended(messages);
                ended.accept(Optional.of(answer));
            }
        });
    }

    /* It counts as no part of the timeout. */
    private Duration coldStart() {
        return random.nextDouble() < badness / 4
                ? Duration.ofMillis(random.nextLong(COLD_START_MILLIS_MAX))
                : Duration.ZERO;
    }

    /* The whole timeout, and the moment that it takes to end it, more often than by chance. */
    private Duration duration() {
        return random.nextDouble() < badness / 4
                ? timeout.plusMillis(5)
                : Duration.ofMillis(random.nextLong(timeout.toMillis() + 1));
    }

    private Executed process(List<Message> messages) {
        List<Message> failed = new ArrayList<>();
        Set<String> failedGroups = new HashSet<>();
        double perMessage = random.nextDouble() < badness ? 0.3 : 0;
        for (Message message : messages) {
            if (failedGroups.contains(message.group()) || random.nextDouble() < perMessage) {
                failedGroups.add(message.group());
                failed.add(message);
            } else if (reportsItemFailures || failed.isEmpty()) {
                witness.processed(message);
            }
        }
        if (!failed.isEmpty() && !reportsItemFailures) {
            return new InvocationResult.FunctionFailed(Payload.of("{}"), report());
        }
        if (random.nextDouble() < badness / 4) {
            return new InvocationResult.Succeeded(
                    Payload.of(ODD_ANSWERS[random.nextInt(ODD_ANSWERS.length)]), report());
        }
        return new InvocationResult.Succeeded(Payload.of(failures(failed)), report());
    }

    private static String failures(List<Message> failed) {
        return failed.stream()
                .map(message -> "{\"itemIdentifier\":\"" + message.id() + "\"}")
                .collect(Collectors.joining(",", "{\"batchItemFailures\":[", "]}"));
    }

    private InvocationReport report() {
        return new InvocationReport(
                RequestId.random(random),
                "$LATEST",
                1,
                Duration.ZERO,
                Duration.ZERO,
                0,
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private List<Message> messages(Payload event) {
        try {
            List<Message> messages = new ArrayList<>();
            JSON.readTree(event.bytes()).path("Records").forEach(item -> messages.add(reader.apply(item)));
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException("an event is JSON", e);
        }
    }
}
