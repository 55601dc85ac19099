package dev.samovar.mapping.poll.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.crash.ForgetfulStore;
import dev.samovar.crash.MortalScheduler;
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

/**
 * A queue of this program, as pollers reach it, on a disk that takes its time. A crash takes everything but the disk;
 * some of the last writes may be on it though nobody heard of that.
 */
final class StoredQueue implements SimulatedQueue {
    private static final int FLUSH_MILLIS_MAX = 50;

    private final VirtualScheduler time;
    private final SplittableRandom random;
    private final QueueSimulation.Setting setting;
    private final ForgetfulStore store = new ForgetfulStore();
    private final QueueArn orders;
    private final QueueArn dead;
    private final Set<String> unacknowledged = new HashSet<>();
    private final Set<String> lost = new HashSet<>();
    private final WatchedQueue watched;
    private Duration clockError = Duration.ZERO;
    private Set<String> knownDead = Set.of();
    private boolean flushing;
    private MortalScheduler scheduler;
    private Queues queues;

    StoredQueue(VirtualScheduler time, SplittableRandom random, QueueSimulation.Setting setting) {
        this.time = time;
        this.random = random;
        this.setting = setting;
        String suffix = setting.fifo() ? ".fifo" : "";
        orders = new QueueArn(AccountRegion.DEFAULT, "orders" + suffix);
        dead = new QueueArn(AccountRegion.DEFAULT, "dead" + suffix);
        store.whenWritten(this::flushSoon);
        scheduler = new MortalScheduler(time, () -> clockError);
        queues = queues();
        watched = new WatchedQueue(time, localQueue());
        create(dead, Map.of());
        create(orders, ordersAttributes());
        store.flush();
    }

    private Queues queues() {
        return new Queues(scheduler, random.split(), store, QueueLimits.AWS, QueueListener.NONE);
    }

    private QueueSource localQueue() {
        var settings = new SourceSettings.Queue(orders.toString(), setting.fifo(), Optional.empty(), Optional.empty());
        var streams = new Streams(scheduler, store, StreamLimits.DEFAULT);
        return new LocalSources(scheduler, queues, streams).queue(AccountRegion.DEFAULT, settings);
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

    private void flushSoon() {
        if (!flushing) {
            flushing = true;
            time.after(Duration.ofMillis(random.nextInt(FLUSH_MILLIS_MAX)), () -> {
                flushing = false;
                store.flush();
            });
        }
    }

    @Override
    public Scheduler scheduler() {
        return scheduler;
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
        clockError = clockError.plus(change);
    }

    @Override
    public void crash() {
        scheduler.die();
        store.crash(random.nextInt(store.waiting() + 1));
        scheduler = new MortalScheduler(time, () -> clockError);
        queues = queues();
        watched.watch(localQueue());
        knownDead = Set.of();
        unacknowledged.removeAll(bodies());
        lost.addAll(unacknowledged);
        unacknowledged.clear();
    }

    private Map<String, Integer> receives(QueueArn arn) {
        Queue queue = queues.get(arn);
        return StoredMessages.receives(queue, store);
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
