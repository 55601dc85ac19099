package dev.samovar.gateway.api.http.wire;

import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.http.HttpApis;
import dev.samovar.gateway.http.HttpDraft;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.protocol.Decisions;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** The registry of HTTP APIs, as requests use it: on the core's one thread, and answered once it is durable. */
@Singleton
public final class ManagedHttpApis {
    private final HttpApis registry;
    private final Decisions decisions;

    ManagedHttpApis(HttpApis registry, Decisions decisions) {
        this.registry = registry;
        this.decisions = decisions;
    }

    /** Answers with something that is there. */
    public CompletionStage<Answer> ask(Function<HttpApis, ?> question) {
        return decisions.ask(() -> new Answer(question.apply(registry)));
    }

    /** Changes something, and answers with what it is then. */
    public <T> CompletionStage<Answer> change(Function<HttpApis, Commit<T>> change, Function<T, ?> shown) {
        return decisions.change(() -> change.apply(registry)).thenApply(result -> new Answer(shown.apply(result)));
    }

    /** Changes a definition, and answers with what was changed. */
    public CompletionStage<Answer> edit(ApiId id, Function<HttpDraft, ?> edit) {
        return decisions.change(() -> registry.<Object>edit(id, edit::apply)).thenApply(Answer::new);
    }

    /** Changes or deletes something of which nothing is to be told. */
    public <T> CompletionStage<RestResponse<Void>> erase(Function<HttpApis, Commit<T>> deletion) {
        return decisions.change(() -> deletion.apply(registry)).thenApply(_ -> RestResponse.noContent());
    }

    /** Deletes something from a definition. */
    public CompletionStage<RestResponse<Void>> erase(ApiId id, Consumer<HttpDraft> deletion) {
        return erase(apis -> apis.edit(id, draft -> {
            deletion.accept(draft);
            return id;
        }));
    }
}
