package dev.samovar.mapping.poll.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.crash.Machine;
import dev.samovar.function.AccountRegion;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.local.LocalSources;
import dev.samovar.mapping.source.QueueSource;
import dev.samovar.queue.Queue;
import dev.samovar.queue.QueueLimits;
import dev.samovar.queue.QueueListener;
import dev.samovar.queue.Queues;
import dev.samovar.queue.StoredMessages;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.message.NewMessage;
import dev.samovar.stream.StreamLimits;
import dev.samovar.stream.Streams;
import dev.samovar.time.Scheduler;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/** A queue of this program, as pollers reach it, on a machine that crashes. */
final class StoredQueue implements SimulatedQueue {
    private final Machine machine;
    private final SplittableRandom random;
    private final QueueSimulation.Setting setting;
    private final QueueArn orders;
    private final QueueArn dead;
    private final Set<String> unacknowledged = new HashSet<>();
    private final Set<String> lost = new HashSet<>();
    private final WatchedQueue watched;
    private Set<String> knownDead = Set.of();
    private Queues queues;

    StoredQueue(VirtualScheduler time, SplittableRandom random, QueueSimulation.Setting setting) {
        machine = new Machine(time, random.split());
        this.random = random;
        this.setting = setting;
        String suffix = setting.fifo() ? ".fifo" : "";
        orders = new QueueArn(AccountRegion.DEFAULT, "orders" + suffix);
        dead = new QueueArn(AccountRegion.DEFAULT, "dead" + suffix);
        queues = queues();
        watched = new WatchedQueue(time, localQueue());
        create(dead, Map.of());
        create(orders, ordersAttributes());
        machine.store().flush();
    }

    private Queues queues() {
        return new Queues(machine.scheduler(), random.split(), machine.store(), QueueLimits.AWS, QueueListener.NONE);
    }

    private QueueSource localQueue() {
        var settings = new SourceSettings.Queue(orders.toString(), setting.fifo(), Optional.empty(), Optional.empty());
        var streams = new Streams(machine.scheduler(), machine.store(), StreamLimits.DEFAULT);
        return new LocalSources(machine.scheduler(), queues, streams).queue(AccountRegion.DEFAULT, settings);
    }

    private Map<String, String> ordersAttributes() {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("VisibilityTimeout", Long.toString(setting.visibility().toSeconds()));
        if (setting.receivesMax() < Integer.MAX_VALUE) {
            attributes.put(
                    "RedrivePolicy",
                    "{\"deadLetterTargetArn\":\"" + dead + "\",\"maxReceiveCount\":" + setting.receivesMax() + "}");
        }
        return attributes;
    }

    private void create(QueueArn arn, Map<String, String> attributes) {
        Map<String, String> all = new HashMap<>(attributes);
        if (setting.fifo()) {
            all.put("FifoQueue", "true");
        }
        assertThat(queues.create(arn.home(), arn.name(), all, Map.of()).result().arn())
                .isEqualTo(arn);
    }

    @Override
    public Scheduler scheduler() {
        return machine.scheduler();
    }

    @Override
    public QueueSource source() {
        return watched;
    }

    @Override
    public void send(String group, String body) {
        NewMessage message = NewMessage.of("sender", body);
        unacknowledged.add(body);
        CompletableFuture<Void> _ = queues.get(orders)
                .send(setting.fifo() ? message.inGroup(group, body) : message)
                .durable()
                .thenRun(() -> unacknowledged.remove(body));
    }

    @Override
    public void setReachable(boolean reachable) {
        watched.setReachable(reachable);
    }

    @Override
    public void setClock(Duration change) {
        machine.setClock(change);
    }

    @Override
    public void crash() {
        machine.crash();
        queues = queues();
        watched.watch(localQueue());
        knownDead = Set.of();
        unacknowledged.removeAll(bodies());
        lost.addAll(unacknowledged);
        unacknowledged.clear();
    }

    private Map<String, Integer> receives(QueueArn arn) {
        Queue queue = queues.get(arn);
        return StoredMessages.receives(queue, machine.store());
    }

    @Override
    public List<String> bodies() {
        return List.copyOf(receives(orders).keySet());
    }

    @Override
    public boolean isDead(String body) {
        if (!knownDead.contains(body)) {
            knownDead = Set.copyOf(deadLetters());
        }
        return knownDead.contains(body);
    }

    @Override
    public List<String> deadLetters() {
        Map<String, Integer> letters = receives(dead);
        letters.forEach((body, receives) ->
                assertThat(receives).as("receives of dead %s", body).isEqualTo(setting.receivesMax()));
        return List.copyOf(letters.keySet());
    }

    @Override
    public Set<String> lost() {
        return lost;
    }
}
