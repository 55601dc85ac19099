package dev.samovar.gateway.registry;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.edit.Draft;
import dev.samovar.gateway.edit.NewRestApi;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.IntegrationBuilder;
import dev.samovar.gateway.rest.IntegrationType;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.MethodBuilder;
import dev.samovar.gateway.rest.Resource;
import dev.samovar.gateway.rest.Stage;
import dev.samovar.store.MemoryStore;
import dev.samovar.time.VirtualScheduler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** APIs in virtual time, and what a listener hears of them. */
final class RegistryFixture {
    static final AccountRegion HOME = AccountRegion.DEFAULT;

    final MemoryStore store = new MemoryStore();
    final VirtualScheduler scheduler = new VirtualScheduler(Instant.parse("2026-01-02T03:04:05.678901234Z"));
    final List<String> heard = new ArrayList<>();
    RestApis apis = open();

    private RestApis open() {
        var opened = new RestApis(store, scheduler, new Random(11));
        CompletableFuture<Void> _ = opened.start(new Listener());
        return opened;
    }

    /** Forgets what is in memory and reads the store. */
    void reopen() {
        heard.clear();
        apis = open();
    }

    /** An API whose root answers {@code GET} without a backend. */
    ApiId mockApi() {
        ApiDefinition made = apis.create(HOME, NewRestApi.named("tea")).result();
        ApiId id = new ApiId(HOME, made.api().id());
        apis.edit(id, draft -> addMock(draft, "GET"));
        return id;
    }

    static Resource addMock(Draft draft, String verb) {
        Resource root = draft.definition().root();
        Resource changed = root.withMethod(mock(verb));
        draft.resources().put(root.id(), changed);
        return changed;
    }

    static Method mock(String verb) {
        var integration = IntegrationBuilder.integration(IntegrationType.MOCK, "namespace")
                .templates(Map.of("application/json", "{\"statusCode\": 200}"))
                .build();
        return MethodBuilder.method(verb).integration(integration).build();
    }

    /** When requests see what stages have become. */
    CompletableFuture<Void> seen = CompletableFuture.completedFuture(null);

    private final class Listener implements StageListener {
        @Override
        public CompletableFuture<?> changed(ApiId api, Stage stage, FrozenApi production, Optional<FrozenApi> canary) {
            heard.add(stage.stageName() + " " + verbs(production)
                    + canary.map(frozen -> " canary " + verbs(frozen)).orElse(""));
            return seen;
        }

        private String verbs(FrozenApi frozen) {
            return String.join(",", frozen.definition().root().methods().keySet());
        }

        @Override
        public void removed(ApiId api, String stageName) {
            heard.add(stageName + " removed");
        }

        @Override
        public void responsesFlushed(ApiId api, String stageName) {
            heard.add(stageName + " responses flushed");
        }

        @Override
        public void authorizationsFlushed(ApiId api, String stageName) {
            heard.add(stageName + " authorizations flushed");
        }
    }
}
