package dev.samovar.mapping.poll.engine;

import dev.samovar.invocation.InvocationResult.Executed;
import dev.samovar.time.Scheduler;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One batch on its way, or several that follow each other: run, tried again, cut into parts, until all is seen to. */
final class BatchRun<R> {
    private final BatchPorts<R> ports;
    private final Consumer<BatchRun<R>> ended;
    private final Deque<Batch<R>> parts = new ArrayDeque<>();
    private Scheduler.@Nullable Timer pause;
    private boolean stopped;

    /**
     * Batches that have not begun.
     *
     * @param ended told once, when nothing is left to do
     */
    BatchRun(BatchPorts<R> ports, List<Batch<R>> batches, Consumer<BatchRun<R>> ended) {
        this.ports = ports;
        this.ended = ended;
        parts.addAll(batches);
    }

    /** Runs the next part that there is a reason to run. */
    void next() {
        pause = null;
        Batch<R> admitted = null;
        while (admitted == null && !parts.isEmpty()) {
            Batch<R> part = ports.settlement().admit(parts.removeFirst());
            admitted = part.isNothing() ? null : part;
        }
        if (admitted == null) {
            ended.accept(this);
        } else {
            invoke(admitted);
        }
    }

    private void invoke(Batch<R> batch) {
        ports.meter().began(batch.size());
        ports.function().invoke(ports.format().event(batch), answer -> answered(batch, answer));
    }

    private void answered(Batch<R> batch, Optional<Executed> answer) {
        ports.meter().ended(answer);
        Next<R> next = answer.map(executed ->
                        ports.settlement().ran(batch.with(batch.tries().ran(executed)), executed))
                .orElseGet(() ->
                        ports.settlement().refused(batch.with(batch.tries().refused())));
        switch (next) {
            case Next.Done<R> _ -> goOn();
            case Next.Again<R> again -> {
                again.parts().reversed().forEach(parts::addFirst);
                if (stopped || again.delay().isZero()) {
                    goOn();
                } else {
                    pause = ports.scheduler().after(again.delay(), this::next);
                }
            }
        }
    }

    private void goOn() {
        if (stopped) {
            giveBack();
        } else {
            next();
        }
    }

    /** Lets an invocation that runs end, and gives back what would come after it. */
    void stop() {
        stopped = true;
        if (pause != null) {
            pause.cancel();
            pause = null;
            giveBack();
        }
    }

    private void giveBack() {
        List<Item<R>> left =
                parts.stream().flatMap(part -> part.items().stream()).toList();
        parts.clear();
        if (!left.isEmpty()) {
            ports.settlement().abandon(left);
        }
        ended.accept(this);
    }
}
