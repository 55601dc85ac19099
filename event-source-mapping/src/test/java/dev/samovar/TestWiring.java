package dev.samovar;

import dev.samovar.protocol.BodyRoom;
import dev.samovar.protocol.RequestIds;
import dev.samovar.queue.QueueLimits;
import dev.samovar.queue.QueueListener;
import dev.samovar.queue.Queues;
import dev.samovar.store.MemoryStore;
import dev.samovar.stream.StreamLimits;
import dev.samovar.stream.Streams;
import dev.samovar.time.Scheduler;
import dev.samovar.time.SystemScheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Random;

/** The program as far as this module goes, in memory. */
@ApplicationScoped
class TestWiring {
    static final int BODY_ROOM_BYTES = 4 * 1024 * 1024;

    @Produces
    @Singleton
    Scheduler scheduler() {
        return new SystemScheduler(failure -> {
            throw new AssertionError(failure);
        });
    }

    @Produces
    @Singleton
    RequestIds requestIds() {
        return new RequestIds(new Random(1));
    }

    @Produces
    @Singleton
    BodyRoom bodies() {
        return new BodyRoom(BODY_ROOM_BYTES);
    }

    @Produces
    @Singleton
    Queues queues(Scheduler scheduler) {
        return new Queues(scheduler, new Random(2), new MemoryStore(), QueueLimits.AWS, QueueListener.NONE);
    }

    @Produces
    @Singleton
    Streams streams(Scheduler scheduler) {
        return new Streams(scheduler, new MemoryStore(), StreamLimits.DEFAULT.withTransition(Duration.ofMillis(20)));
    }
}
