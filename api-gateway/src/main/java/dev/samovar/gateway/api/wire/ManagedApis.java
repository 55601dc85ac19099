package dev.samovar.gateway.api.wire;

import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.edit.Draft;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.registry.RestApis;
import dev.samovar.gateway.registry.Revision;
import dev.samovar.protocol.Decisions;
import io.vertx.core.Context;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The registry, as requests use it: on the core's one thread, and answered once it is durable. What a large request
 * changes is worked out by workers, and only taken over on the core.
 */
@Singleton
public final class ManagedApis {
    private static final int ACCEPTED = 202;

    private final RestApis registry;
    private final Decisions decisions;
    private final Revisions revisions;

    ManagedApis(RestApis registry, Decisions decisions, ExecutorService workers) {
        this.registry = registry;
        this.decisions = decisions;
        revisions = new Revisions(registry, decisions, workers);
    }

    /** Answers with something that is there. */
    public CompletionStage<Answer> ask(Function<RestApis, ?> question) {
        return decisions.ask(() -> new Answer(question.apply(registry)));
    }

    /** Changes something, and answers with what it is then. */
    public <T> CompletionStage<Answer> change(Function<RestApis, Commit<T>> change, Function<T, ?> shown) {
        return decisions.change(() -> change.apply(registry)).thenApply(result -> new Answer(shown.apply(result)));
    }

    /** Changes a definition, and answers with what was changed. Large requests come on other threads than small ones. */
    public CompletionStage<Answer> edit(ApiId id, Function<Draft, ?> edit) {
        return Context.isOnEventLoopThread()
                ? decisions.change(() -> registry.<Object>edit(id, edit::apply)).thenApply(Answer::new)
                : editAtLength(apis -> apis.revise(id), edit);
    }

    /** Changes a definition, or makes one, which takes long, and answers with what was changed. */
    public CompletionStage<Answer> editAtLength(Function<RestApis, Revision> begin, Function<Draft, ?> edit) {
        return revisions.make(begin, edit).thenApply(Answer::new);
    }

    /** Deletes something; the answer is 202. */
    public <T> CompletionStage<RestResponse<Void>> delete(Function<RestApis, Commit<T>> deletion) {
        return decisions.change(() -> deletion.apply(registry)).thenApply(_ -> accepted());
    }

    /** Deletes something from a definition; the answer is 202. */
    public CompletionStage<RestResponse<Void>> delete(ApiId id, Consumer<Draft> deletion) {
        return remove(id, deletion).thenApply(_ -> accepted());
    }

    /** Deletes something from a definition; the answer is 204. */
    public CompletionStage<RestResponse<Void>> erase(ApiId id, Consumer<Draft> deletion) {
        return remove(id, deletion).thenApply(_ -> RestResponse.noContent());
    }

    private CompletionStage<ApiId> remove(ApiId id, Consumer<Draft> deletion) {
        return decisions.change(() -> registry.edit(id, draft -> {
            deletion.accept(draft);
            return id;
        }));
    }

    /** Has something done that needs no keeping; the answer is 202. */
    public CompletionStage<RestResponse<Void>> tell(Consumer<RestApis> order) {
        return decisions.ask(() -> {
            order.accept(registry);
            return accepted();
        });
    }

    private static RestResponse<Void> accepted() {
        return RestResponse.ResponseBuilder.<Void>create(ACCEPTED).build();
    }
}
