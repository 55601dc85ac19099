package dev.samovar.mapping.poll.queue;

import dev.samovar.mapping.Batching;
import dev.samovar.mapping.EventSourceMapping;
import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.poll.engine.BatchPorts;
import dev.samovar.mapping.poll.engine.BatchRules;
import dev.samovar.mapping.poll.engine.Meter;
import dev.samovar.mapping.poll.engine.PlainGathering;
import dev.samovar.mapping.poll.engine.Poller;
import dev.samovar.mapping.poll.engine.SourcePoller;
import dev.samovar.mapping.source.Backlog;
import dev.samovar.mapping.source.QueueMessage;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a function from a queue. It receives no more than it can pass on at once, so that messages do not grow old here;
 * while the queue is empty a receive lies open, and a message that is sent wakes it.
 */
public final class QueuePoller implements SourcePoller {
    private static final int RECEIVE_MAX = 10;
    private static final Duration GROWTH_CHECK = Duration.ofSeconds(1);
    /* A function may be faster than its queue deletes: that many batches may wait for that. */
    private static final int DELETIONS_MAX = 1_000;

    private final QueuePorts ports;
    private final Batching batching;
    private final Meter meter;
    private final Intake intake;
    private final Scaling scaling;
    private final Deletions deletions;
    private final Receiver receiver;
    private final Poller<Received> poller;
    private Scheduler.@Nullable Timer growth;
    private boolean stopped;

    /**
     * A poller that has not begun.
     *
     * @param mapping how to poll
     * @param queue the mapping's source
     */
    public QueuePoller(QueuePorts ports, EventSourceMapping mapping, SourceSettings.Queue queue, Meter meter) {
        this.ports = ports;
        this.batching = mapping.batching();
        this.meter = meter;
        var format = new QueueEvent(queue.arn());
        intake = new Intake(ports, format, meter);
        scaling = new Scaling(ports.scheduler(), ScalingRule.of(queue));
        deletions = new Deletions(ports.queue(), this::goOn);
        var visibility = new EffectiveVisibility(ports, batching.window());
        receiver = new Receiver(
                ports, visibility, receiveMax(queue.fifo(), batching.sizeMax()), this::room, new Messages(), meter);
        var settlement =
                new QueueSettlement(ports, visibility, mapping.reportsItemFailures(), scaling, deletions, meter);
        var rules = new BatchRules(batching.sizeMax(), BatchRules.EVENT_BYTES_MAX, batching.window());
        poller = new Poller<>(
                new BatchPorts<>(ports.scheduler(), ports.function(), format, settlement, meter),
                queue.fifo() ? new FifoGathering(rules) : new PlainGathering<>(ports.scheduler(), rules),
                scaling::limit,
                this::goOn);
    }

    @Override
    public void start() {
        goOn();
    }

    /* As many as make whole batches: of a FIFO queue one batch, since what is received together stays together. */
    private static int receiveMax(boolean fifo, int batchSizeMax) {
        if (batchSizeMax >= RECEIVE_MAX) {
            return RECEIVE_MAX;
        }
        return fifo ? batchSizeMax : RECEIVE_MAX / batchSizeMax * batchSizeMax;
    }

    private int room() {
        return deletions.pending() < DELETIONS_MAX ? poller.spare() * batching.sizeMax() - poller.waiting() : 0;
    }

    private void goOn() {
        watchGrowth();
        receiver.receiveMore();
    }

    /* While all batches run for long, nothing else would notice that there may be more of them by now. */
    private void watchGrowth() {
        if (!stopped && scaling.isShort(poller.running()) && growth == null) {
            growth = ports.scheduler().after(GROWTH_CHECK, this::grow);
        }
    }

    private void grow() {
        growth = null;
        goOn();
        poller.pump();
    }

    @Override
    public void stop(Runnable ended) {
        stopped = true;
        if (growth != null) {
            growth.cancel();
        }
        var unquiet = new AtomicInteger(2);
        Runnable quiet = () -> {
            if (unquiet.decrementAndGet() == 0) {
                deletions.whenNone(ended);
            }
        };
        /* In this order: what the poller gives back must not be received once more. */
        receiver.stop(quiet);
        poller.stop(quiet);
    }

    @Override
    public Backlog backlog() {
        return ports.queue().backlog();
    }

    /** Passes on the messages that the function is to get, and deletes those that do not match the filter. */
    private final class Messages implements Receiver.Taker {
        @Override
        public void take(List<QueueMessage> messages, long visibleAgainNanos) {
            Intake.Sorted sorted = intake.sort(messages, visibleAgainNanos);
            meter.filteredOut(sorted.unwanted().size());
            deletions.delete(sorted.unwanted());
            poller.offer(sorted.wanted());
            watchGrowth();
        }

        @Override
        public void nothingCame() {
            scaling.idle();
        }
    }
}
