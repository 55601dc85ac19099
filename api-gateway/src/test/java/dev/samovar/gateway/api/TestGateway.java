package dev.samovar.gateway.api;

import dev.samovar.gateway.registry.RestApis;
import dev.samovar.protocol.RequestIds;
import dev.samovar.store.MemoryStore;
import dev.samovar.time.Scheduler;
import dev.samovar.time.SystemScheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Random;

/** A gateway that nobody sends requests to but those who manage it. */
@ApplicationScoped
class TestGateway {

    @Produces
    @Singleton
    Scheduler scheduler() {
        return new SystemScheduler(failure -> {
            throw new AssertionError(failure);
        });
    }

    @Produces
    @Singleton
    RestApis apis(Scheduler scheduler) {
        return new RestApis(new MemoryStore(), scheduler, new Random(5));
    }

    @Produces
    @Singleton
    RequestIds requestIds() {
        return new RequestIds(new Random(3));
    }
}
