package dev.samovar.mapping.poll.queue;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A function that is slow, fails, is throttled or processes only some of its messages, by chance. It does what a FIFO
 * queue asks of it: behind the first message of a group that it fails on, it processes no other of that group.
 */
final class MoodyFunction implements TargetFunction {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] ODD_ANSWERS = {"17", "{\"batchItemFailures\":[{\"itemIdentifier\":\"?\"}]}"};

    private final Scheduler scheduler;
    private final RandomGenerator random;
    private final Witness witness;
    private final boolean reportsItemFailures;
    private final Duration timeout;
    private double badness = 0.4;
    private boolean dead;

    /** Sees what functions do, over all their lives. */
    interface Witness {
        void began(List<Message> messages);

        void processed(Message message);

        void ended(List<Message> messages);
    }

    /** A message as the function sees it. */
    record Message(String id, String body, int receives) {
        String group() {
            return body.substring(0, body.indexOf('-'));
        }

        int number() {
            return Integer.parseInt(body.substring(body.indexOf('-') + 1));
        }
    }

    MoodyFunction(
            Scheduler scheduler,
            RandomGenerator random,
            Witness witness,
            boolean reportsItemFailures,
            Duration timeout) {
        this.scheduler = scheduler;
        this.random = random;
        this.witness = witness;
        this.reportsItemFailures = reportsItemFailures;
        this.timeout = timeout;
    }

    /** Nothing goes wrong from now on. */
    void cheerUp() {
        badness = 0;
    }

    /** Whatever runs is gone, and nobody hears of it. */
    void die() {
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
        List<Message> messages = messages(event);
        witness.began(messages);
        scheduler.after(Duration.ofMillis(random.nextLong(timeout.toMillis() + 1)), () -> {
            if (!dead) {
                Executed answer = process(messages);
                witness.ended(messages);
                ended.accept(Optional.of(answer));
            }
        });
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
        return new InvocationResult.Succeeded(
                Payload.of(QueueStage.failures(failed.stream().map(Message::id).toArray(String[]::new))), report());
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

    private static List<Message> messages(Payload event) {
        try {
            List<Message> messages = new ArrayList<>();
            for (JsonNode item : JSON.readTree(event.bytes()).path("Records")) {
                messages.add(new Message(
                        item.path("messageId").textValue(),
                        item.path("body").textValue(),
                        Integer.parseInt(item.path("attributes")
                                .path("ApproximateReceiveCount")
                                .textValue())));
            }
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException("an event is JSON", e);
        }
    }
}
