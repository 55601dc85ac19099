package dev.samovar.gateway.registry;

import dev.samovar.gateway.rest.Stage;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Is told what is live. It is called on the scheduler's thread, and must not hold it up. */
public interface StageListener {

    /**
     * A stage is there, or its settings or what it serves have changed.
     *
     * @param production what the stage's deployment froze
     * @param canary what its canary's deployment froze, if it has one
     * @return completes when requests see it
     */
    CompletableFuture<?> changed(ApiId api, Stage stage, FrozenApi production, Optional<FrozenApi> canary);

    /** A stage is gone. */
    void removed(ApiId api, String stageName);

    /** What a stage remembers of responses is to be forgotten. */
    void responsesFlushed(ApiId api, String stageName);

    /** What a stage remembers of authorizers' answers is to be forgotten. */
    void authorizationsFlushed(ApiId api, String stageName);

    /** Nobody listens. */
    StageListener NONE = new StageListener() {
        @Override
        public CompletableFuture<?> changed(ApiId api, Stage stage, FrozenApi production, Optional<FrozenApi> canary) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void removed(ApiId api, String stageName) {}

        @Override
        public void responsesFlushed(ApiId api, String stageName) {}

        @Override
        public void authorizationsFlushed(ApiId api, String stageName) {}
    };
}
