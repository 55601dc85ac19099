package dev.samovar.gateway.http;

import dev.samovar.gateway.registry.ApiId;

/** Is told what is live. It is called on the scheduler's thread, and must not hold it up. */
public interface HttpStageListener {
    /** Nobody listens. */
    HttpStageListener NONE = new HttpStageListener() {
        @Override
        public void changed(ApiId api, HttpStage stage, HttpDefinition served) {}

        @Override
        public void removed(ApiId api, String stageName) {}

        @Override
        public void authorizationsFlushed(ApiId api, String stageName) {}
    };

    /** A stage with a deployment is there, or it or what it serves has changed: this holds from now on. */
    void changed(ApiId api, HttpStage stage, HttpDefinition served);

    /** A stage is gone. */
    void removed(ApiId api, String stageName);

    /** What authorizers of a stage said is to be forgotten. */
    void authorizationsFlushed(ApiId api, String stageName);
}
