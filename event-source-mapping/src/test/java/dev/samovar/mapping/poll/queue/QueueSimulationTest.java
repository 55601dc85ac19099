package dev.samovar.mapping.poll.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.mapping.poll.engine.Seeds;
import dev.samovar.mapping.source.ModelQueue;
import dev.samovar.mapping.source.QueueSource;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QueueSimulationTest {
    private static final int SEEDS = 200;
    private static final int ANSWER_MILLIS_MAX = 50;

    @Test
    void noMessageIsLostOrDeletedUnprocessedAndGroupsKeepTheirOrder() {
        run(QueueSimulationTest::model);
    }

    @Test
    void noneIsLostEitherIfTheWholeProgramDiesAndItsClockJumps() {
        run(StoredQueue::new);
    }

    private static void run(QueueSimulation.Queues queues) {
        new Seeds(20260307).check(SEEDS, seed -> new QueueSimulation(seed, queues).run());
    }

    @Test
    void aSimulationIsWorthItsTime() {
        var outcomes = new Seeds(7).outcomes(20, seed -> new QueueSimulation(seed, StoredQueue::new).run());

        assertThat(outcomes).allMatch(outcome -> outcome.sent() > 300 && outcome.kills() > 0);
        assertThat(outcomes).anyMatch(outcome -> outcome.deadLetters() > 0);
        assertThat(outcomes).allMatch(outcome -> outcome.processed() > 100 && outcome.invocations() > 20);
    }

    @Test
    void aSeedDeterminesARun() {
        assertThat(new QueueSimulation(42, StoredQueue::new).run())
                .isEqualTo(new QueueSimulation(42, StoredQueue::new).run());
    }

    private static SimulatedQueue model(
            VirtualScheduler scheduler, SplittableRandom random, QueueSimulation.Setting setting) {
        return new Model(
                scheduler,
                new ModelQueue(scheduler, setting.fifo(), setting.visibility())
                        .withReceivesMax(setting.receivesMax())
                        .withAnswersAfter(() -> random.nextInt(ANSWER_MILLIS_MAX)));
    }

    /** A queue in another program: it lives on, with its own clock. */
    private record Model(VirtualScheduler scheduler, ModelQueue queue) implements SimulatedQueue {
        @Override
        public QueueSource source() {
            return queue;
        }

        @Override
        public void send(String group, String body) {
            queue.sendTo(group, body);
        }

        @Override
        public void setReachable(boolean reachable) {
            queue.setReachable(reachable);
        }

        @Override
        public void crash() {}

        @Override
        public void setClock(Duration change) {}

        @Override
        public Set<String> lost() {
            return Set.of();
        }

        @Override
        public boolean isDead(String body) {
            return queue.deadLetters().contains(body);
        }

        @Override
        public List<String> bodies() {
            return queue.bodies();
        }

        @Override
        public List<String> deadLetters() {
            return queue.deadLetters();
        }
    }
}
