package dev.samovar.mapping.poll.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.mapping.Batching;
import dev.samovar.mapping.EventSourceMapping;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.poll.engine.Meter;
import dev.samovar.mapping.poll.engine.MoodyFunction;
import dev.samovar.mapping.poll.engine.MoodyFunction.Message;
import dev.samovar.mapping.poll.engine.TestMapping;
import dev.samovar.mapping.source.MortalQueue;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Ten bad minutes of a mapping, and an hour in which it can recover: messages are sent, functions fail, the queue cannot
 * be reached, the clock jumps, the poller is stopped or killed, alone or with the whole program. It watches that no
 * message is lost or deleted unprocessed, and that a FIFO queue's groups keep their order.
 */
final class QueueSimulation implements MoodyFunction.Witness {
    private static final int STEPS = 200;
    private static final int GROUPS = 5;

    private final Setting setting;
    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final SplittableRandom random;
    private final SimulatedQueue queue;
    private final Map<String, Integer> sent = new HashMap<>();
    private final Set<String> processed = new HashSet<>();
    private final Set<String> busyGroups = new HashSet<>();
    private MortalQueue wayToQueue;
    private MoodyFunction function;
    private QueuePoller poller;
    private int invocations;
    private int kills;
    private boolean restarting;

    /** What a run is about: drawn by its seed. */
    record Setting(
            boolean fifo,
            Duration visibility,
            int receivesMax,
            Duration timeout,
            Batching batching,
            boolean reportsItemFailures,
            Optional<Integer> concurrencyMax) {

        static Setting draw(SplittableRandom random) {
            boolean fifo = random.nextBoolean();
            Duration window = fifo || random.nextBoolean() ? Duration.ZERO : Duration.ofSeconds(random.nextInt(1, 20));
            int size = window.isZero() ? random.nextInt(1, 11) : random.nextInt(1, 40);
            return new Setting(
                    fifo,
                    Duration.ofSeconds(random.nextInt(2, 40)),
                    random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(1, 6),
                    Duration.ofSeconds(random.nextInt(1, 15)),
                    new Batching(size, window),
                    random.nextBoolean(),
                    random.nextBoolean() ? Optional.empty() : Optional.of(random.nextInt(2, 10)));
        }
    }

    /** Makes the queue that is to be tried. */
    interface Queues {
        SimulatedQueue queue(VirtualScheduler scheduler, SplittableRandom random, Setting setting);
    }

    QueueSimulation(long seed, Queues queues) {
        random = new SplittableRandom(seed);
        setting = Setting.draw(random);
        queue = queues.queue(scheduler, random.split(), setting);
        wayToQueue = new MortalQueue(queue.source());
        function = newFunction();
        poller = newPoller();
    }

    /** What happened, for tests that see to it that something did. */
    record Outcome(int sent, int processed, int deadLetters, int invocations, int kills) {}

    Outcome run() {
        poller.start();
        for (int step = 0; step < STEPS; step++) {
            step();
            scheduler.runFor(Duration.ofMillis(random.nextInt(4000)));
        }
        queue.setReachable(true);
        function.cheerUp();
        scheduler.runFor(Duration.ofHours(1));
        checkEnd();
        return new Outcome(
                sent.values().stream().mapToInt(Integer::intValue).sum(),
                processed.size(),
                queue.deadLetters().size(),
                invocations,
                kills);
    }

    private void step() {
        switch (random.nextInt(30)) {
            case 0 -> kill();
            case 1 -> restart();
            case 2 -> queue.setReachable(random.nextBoolean());
            case 3 -> crash();
            case 4 -> queue.setClock(Duration.ofSeconds(random.nextInt(-7200, 7200)));
            default -> send();
        }
    }

    private void send() {
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            String group = "g" + random.nextInt(GROUPS);
            queue.send(group, group + "-" + sent.merge(group, 1, Integer::sum));
        }
    }

    /* To stop a poller that is cut off from everything only silences its timers. */
    private void kill() {
        end();
        resume();
    }

    private void crash() {
        end();
        queue.crash();
        resume();
    }

    private void end() {
        kills++;
        function.die();
        wayToQueue.die();
        busyGroups.clear();
        if (!restarting) {
            poller.stop(() -> {});
        }
    }

    private void resume() {
        wayToQueue = new MortalQueue(queue.source());
        function = newFunction();
        begin(kills);
    }

    private void restart() {
        if (!restarting) {
            restarting = true;
            int life = kills;
            poller.stop(() -> begin(life));
        }
    }

    private void begin(int life) {
        if (life == kills) {
            restarting = false;
            poller = newPoller();
            poller.start();
        }
    }

    private MoodyFunction newFunction() {
        return new MoodyFunction(
                queue.scheduler(),
                random.split(),
                this,
                setting.reportsItemFailures(),
                setting.timeout(),
                QueueSimulation::message);
    }

    private static Message message(JsonNode item) {
        return new Message(
                item.path("messageId").textValue(),
                item.path("body").textValue(),
                Integer.parseInt(
                        item.path("attributes").path("ApproximateReceiveCount").textValue()));
    }

    private QueuePoller newPoller() {
        var source =
                new SourceSettings.Queue(QueueStage.ARN, setting.fifo(), setting.concurrencyMax(), Optional.empty());
        EventSourceMapping mapping = TestMapping.of(source, setting.batching(), setting.reportsItemFailures());
        var ports = new QueuePorts(queue.scheduler(), wayToQueue, message -> true, function);
        return new QueuePoller(ports, mapping, source, new Meter(queue.scheduler()));
    }

    @Override
    public void began(List<Message> messages) {
        invocations++;
        assertThat(messages).hasSizeBetween(1, setting.batching().sizeMax());
        assertThat(messages).allMatch(message -> message.receives() <= setting.receivesMax());
        if (setting.fifo()) {
            messages.stream().map(Message::group).distinct().forEach(this::begin);
            messages.forEach(message -> checkOrder(message, messages));
        }
    }

    private void begin(String group) {
        assertThat(busyGroups.add(group))
                .as("only one invocation works on %s", group)
                .isTrue();
    }

    /* All messages before it in its group are done, or dead, or before it in its batch. */
    private void checkOrder(Message message, List<Message> batch) {
        List<Integer> before = batch.subList(0, batch.indexOf(message)).stream()
                .filter(other -> other.group().equals(message.group()))
                .map(Message::number)
                .toList();
        for (int number = 1; number < message.number(); number++) {
            String earlier = message.group() + "-" + number;
            boolean isPast = processed.contains(earlier)
                    || before.contains(number)
                    || queue.lost().contains(earlier)
                    || queue.isDead(earlier);
            if (!isPast) {
                fail("%s comes before %s", earlier, message);
            }
        }
    }

    @Override
    public void processed(Message message) {
        processed.add(message.body());
    }

    @Override
    public void ended(List<Message> messages) {
        messages.forEach(message -> busyGroups.remove(message.group()));
    }

    private void checkEnd() {
        assertThat(queue.bodies()).as("left in the queue").isEmpty();
        Set<String> dead = Set.copyOf(queue.deadLetters());
        sent.forEach((group, count) -> {
            for (int number = 1; number <= count; number++) {
                String body = group + "-" + number;
                if (!processed.contains(body)
                        && !dead.contains(body)
                        && !queue.lost().contains(body)) {
                    fail("%s is neither processed nor dead", body);
                }
            }
        });
        if (setting.receivesMax() == Integer.MAX_VALUE) {
            assertThat(dead).isEmpty();
        }
    }
}
