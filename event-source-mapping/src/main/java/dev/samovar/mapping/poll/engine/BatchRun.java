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
        while (!parts.isEmpty()) {
            Batch<R> part = parts.removeFirst();
            Batch<R> admitted;
            try {
                admitted = ports.settlement().admit(part);
            } catch (RuntimeException broken) {
                follow(broke(part, broken));
                return;
            }
            if (!admitted.isNothing()) {
                invoke(admitted);
                return;
            }
        }
        ended.accept(this);
    }

    private void invoke(Batch<R> batch) {
        ports.meter().began(batch.size());
        var answer = new Answer(batch);
        try {
            ports.function().invoke(ports.format().event(batch), answer);
        } catch (RuntimeException broken) {
            answer.broke(broken);
        }
    }

    /** Hears how an invocation ended, once, be it that it could not even begin. */
    private final class Answer implements Consumer<Optional<Executed>> {
        private final Batch<R> batch;
        private boolean given;

        Answer(Batch<R> batch) {
            this.batch = batch;
        }

        @Override
        public void accept(Optional<Executed> answer) {
            if (!given) {
                given = true;
                ports.meter().ended(answer);
                follow(settle(batch, answer));
            }
        }

        void broke(RuntimeException broken) {
            if (given) {
                throw broken;
            }
            accept(Optional.empty());
            ports.meter().broke(broken);
        }
    }

    private Next<R> settle(Batch<R> batch, Optional<Executed> answer) {
        try {
            return answer.map(executed ->
                            ports.settlement().ran(batch.with(batch.tries().ran(executed)), executed))
                    .orElseGet(() -> refused(batch));
        } catch (RuntimeException broken) {
            return broke(batch, broken);
        }
    }

    private Next<R> refused(Batch<R> batch) {
        return ports.settlement().refused(batch.with(batch.tries().refused()));
    }

    /* Whatever it was that broke, the records must neither be lost nor keep their place for ever. */
    private Next<R> broke(Batch<R> batch, RuntimeException broken) {
        ports.meter().broke(broken);
        return refused(batch);
    }

    private void follow(Next<R> next) {
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
        ports.giveBack(left);
        ended.accept(this);
    }
}
