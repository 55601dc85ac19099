package dev.samovar.wiring;

import dev.samovar.gateway.account.AccountSettings;
import dev.samovar.gateway.account.Keyring;
import dev.samovar.gateway.authorize.function.FunctionJudges;
import dev.samovar.gateway.authorize.signature.SignatureCheck;
import dev.samovar.gateway.authorize.token.CachedKeySets;
import dev.samovar.gateway.authorize.token.KeySource;
import dev.samovar.gateway.authorize.token.TokenCheck;
import dev.samovar.gateway.backend.function.FunctionBackend;
import dev.samovar.gateway.backend.function.HostFunctions;
import dev.samovar.gateway.backend.function.Permissions;
import dev.samovar.gateway.backend.http.HttpWebServers;
import dev.samovar.gateway.backend.service.LocalServices;
import dev.samovar.gateway.cache.ReplyCaches;
import dev.samovar.gateway.deploy.LiveApis;
import dev.samovar.gateway.domain.DomainNames;
import dev.samovar.gateway.domain.DomainRoutes;
import dev.samovar.gateway.http.HttpApis;
import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.live.LiveHttpApis;
import dev.samovar.gateway.http.step.HttpJudges;
import dev.samovar.gateway.http.step.HttpPipeline;
import dev.samovar.gateway.log.AccessLog;
import dev.samovar.gateway.log.ExecutionLogs;
import dev.samovar.gateway.metric.Metrics;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.registry.RestApis;
import dev.samovar.gateway.registry.StageLookup;
import dev.samovar.gateway.server.GatewayRoute;
import dev.samovar.gateway.server.HostAuthorizers;
import dev.samovar.gateway.server.HttpApiRoute;
import dev.samovar.gateway.server.HttpStages;
import dev.samovar.gateway.server.LiveHttpStages;
import dev.samovar.gateway.server.LiveRestStages;
import dev.samovar.gateway.server.RestStages;
import dev.samovar.gateway.step.Backends;
import dev.samovar.gateway.step.RestPipeline;
import dev.samovar.gateway.step.RestPorts;
import dev.samovar.gateway.throttle.Throttle;
import dev.samovar.gateway.usage.KeyDirectory;
import dev.samovar.gateway.usage.UsageMeter;
import dev.samovar.host.FunctionHost;
import dev.samovar.log.LogStore;
import dev.samovar.protocol.BodyRoom;
import dev.samovar.protocol.RequestIds;
import dev.samovar.protocol.service.Service;
import dev.samovar.store.Store;
import dev.samovar.time.Scheduler;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Builds the server's API gateway. */
@ApplicationScoped
class GatewayWiring {
    private static final Logger LOG = Logger.getLogger("dev.samovar.gateway");
    private static final String METRICS = "/_samovar/metrics";
    private static final int WORKERS = 2;

    /** Gets the keys of token issuers. It is there when the first token is, since its TLS takes a while to set up. */
    private static final class KeyClient {
        static final HttpClient HTTP = HttpClient.newHttpClient();

        private KeyClient() {}
    }

    @Produces
    @Singleton
    RestApis apis(Store store, Scheduler scheduler, RandomGenerator random) {
        return new RestApis(store, scheduler, random);
    }

    @Produces
    @Singleton
    HttpApis httpApis(Store store, Scheduler scheduler, RandomGenerator random, RestApis apis) {
        return new HttpApis(store, scheduler, random, apis::isTaken);
    }

    @Produces
    @Singleton
    LiveHttpApis liveHttpApis() {
        return new LiveHttpApis();
    }

    @Produces
    @Singleton
    HttpJudges httpJudges(HostFunctions functions, Scheduler scheduler) {
        return new HttpJudges(new HostAuthorizers(functions, scheduler), scheduler::nanoTime);
    }

    @Produces
    @Singleton
    LiveApis live() {
        return new LiveApis();
    }

    @Produces
    @Singleton
    KeyDirectory keyDirectory() {
        return new KeyDirectory();
    }

    @Produces
    @Singleton
    UsageMeter usageMeter(Scheduler scheduler, Store store) {
        return new UsageMeter(scheduler, store);
    }

    @Produces
    @Singleton
    Keyring keyring(
            Store store,
            Scheduler scheduler,
            RandomGenerator random,
            RestApis apis,
            KeyDirectory directory,
            UsageMeter meter) {
        return new Keyring(store, scheduler, random, StageLookup.of(apis), directory, meter);
    }

    @Produces
    @Singleton
    DomainRoutes domainRoutes() {
        return new DomainRoutes();
    }

    @Produces
    @Singleton
    DomainNames domainNames(
            Store store, Scheduler scheduler, RandomGenerator random, RestApis apis, DomainRoutes routes) {
        return new DomainNames(store, scheduler, random, StageLookup.of(apis), routes);
    }

    @Produces
    @Singleton
    AccountSettings accountSettings(Store store) {
        return new AccountSettings(store);
    }

    @Produces
    @Singleton
    Metrics metrics() {
        return new Metrics();
    }

    @Produces
    @Singleton
    ReplyCaches caches(Scheduler scheduler) {
        return new ReplyCaches(ReplyCaches.roomBytes(Runtime.getRuntime().maxMemory()), scheduler::nanoTime);
    }

    @Produces
    @Singleton
    HostFunctions functions(FunctionHost host, ServerSettings settings) {
        return new HostFunctions(
                host, settings.gateway().strictPermissions() ? Permissions.STRICT : Permissions.LENIENT);
    }

    @Produces
    @Singleton
    FunctionJudges judges(HostFunctions functions, Scheduler scheduler) {
        return new FunctionJudges(new HostAuthorizers(functions, scheduler), scheduler::nanoTime);
    }

    @Produces
    @Singleton
    RestPorts ports(
            Scheduler scheduler,
            Vertx vertx,
            FunctionJudges judges,
            KeyDirectory keys,
            UsageMeter usage,
            ReplyCaches caches,
            HostFunctions functions,
            @All List<Service> services,
            RequestIds requestIds,
            ServerSettings settings) {
        ExecutorService workers = Executors.newFixedThreadPool(
                WORKERS,
                Thread.ofPlatform().daemon().name("samovar-gateway-", 0).factory());
        var keySource = new KeySource(settings.gateway().keySets(), () -> KeyClient.HTTP, workers);
        return new RestPorts(
                scheduler,
                workers,
                judges,
                new TokenCheck(new CachedKeySets(keySource, scheduler::nanoTime), scheduler),
                new SignatureCheck(settings.gateway().credentials(), scheduler),
                keys,
                usage,
                new Throttle(scheduler),
                caches,
                new Backends(
                        new FunctionBackend(functions),
                        new HttpWebServers(vertx),
                        new LocalServices(services, requestIds)));
    }

    @Produces
    @Singleton
    GatewayRoute route(
            LiveApis live,
            DomainRoutes domains,
            RestPorts ports,
            LiveHttpApis liveHttp,
            HttpJudges httpJudges,
            Metrics metrics,
            LogStore logs,
            Scheduler scheduler,
            RandomGenerator random,
            BodyRoom bodies) {
        var accessLog = new AccessLog(logs);
        var httpStages = new HttpStages(
                HttpPipeline.of(ports, httpJudges, GatewayWiring::report),
                List.of(metrics, accessLog),
                scheduler,
                random,
                bodies);
        var stages = new RestStages(
                RestPipeline.of(ports, GatewayWiring::report),
                List.of(metrics, accessLog, new ExecutionLogs(logs)),
                scheduler,
                random,
                ports.workers(),
                bodies);
        return new GatewayRoute(live, domains, stages, new HttpApiRoute(liveHttp, httpStages), scheduler);
    }

    private static void report(Exchange exchange, Throwable mistake) {
        LOG.error("Serving " + exchange.methodArn() + " failed. Please report this.", mistake);
    }

    private static void report(HttpExchange exchange, Throwable mistake) {
        LOG.error("Serving " + exchange.routeArn() + " failed. Please report this.", mistake);
    }

    void install(@Observes Router router, Metrics metrics) {
        router.get(METRICS)
                .handler(request -> request.response()
                        .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                        .end(metrics.text()));
    }

    /* Whoever reads that the server listens expects to be served. The keys and names are asked for only to be loaded: nobody
    else does that before somebody manages them. */
    void start(
            @Observes StartupEvent event,
            Scheduler scheduler,
            RestPorts ports,
            RestApis apis,
            LiveApis live,
            HttpApis httpApis,
            LiveHttpApis liveHttp,
            HttpJudges httpJudges,
            ReplyCaches caches,
            FunctionJudges judges,
            Metrics metrics,
            Keyring keyring,
            DomainNames domainNames) {
        var stages = new LiveRestStages(live, caches, judges, metrics, ports.workers(), scheduler::execute);
        CompletableFuture.runAsync(
                        () -> httpApis.start(new LiveHttpStages(liveHttp, httpJudges, metrics)), scheduler::execute)
                .thenComposeAsync(_ -> apis.start(stages), scheduler::execute)
                .handle((_, broken) -> {
                    if (broken != null) {
                        LOG.error("Not all stages are served. Please report this.", broken);
                    }
                    return broken == null;
                })
                .join();
    }
}
