package dev.samovar.gateway.api;

import dev.samovar.gateway.account.AccountSettings;
import dev.samovar.gateway.account.Keyring;
import dev.samovar.gateway.domain.DomainNames;
import dev.samovar.gateway.domain.DomainRoutes;
import dev.samovar.gateway.http.HttpApis;
import dev.samovar.gateway.registry.RestApis;
import dev.samovar.gateway.registry.StageLookup;
import dev.samovar.gateway.usage.KeyDirectory;
import dev.samovar.gateway.usage.UsageMeter;
import dev.samovar.protocol.BodyRoom;
import dev.samovar.protocol.RequestIds;
import dev.samovar.store.MemoryStore;
import dev.samovar.store.Store;
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
    Store store() {
        return new MemoryStore();
    }

    @Produces
    @Singleton
    RestApis apis(Store store, Scheduler scheduler) {
        return new RestApis(store, scheduler, new Random(5));
    }

    @Produces
    @Singleton
    HttpApis httpApis(Store store, Scheduler scheduler) {
        return new HttpApis(store, scheduler, new Random(8), _ -> false);
    }

    @Produces
    @Singleton
    UsageMeter meter(Store store, Scheduler scheduler) {
        return new UsageMeter(scheduler, store);
    }

    @Produces
    @Singleton
    Keyring keyring(Store store, Scheduler scheduler, RestApis apis, UsageMeter meter) {
        return new Keyring(store, scheduler, new Random(6), StageLookup.of(apis), new KeyDirectory(), meter);
    }

    @Produces
    @Singleton
    DomainNames domainNames(Store store, Scheduler scheduler, RestApis apis) {
        return new DomainNames(store, scheduler, new Random(7), StageLookup.of(apis), new DomainRoutes());
    }

    @Produces
    @Singleton
    AccountSettings accountSettings(Store store) {
        return new AccountSettings(store);
    }

    @Produces
    @Singleton
    RequestIds requestIds() {
        return new RequestIds(new Random(3));
    }

    @Produces
    @Singleton
    BodyRoom bodies() {
        return BodyRoom.ofHeap(0);
    }
}
