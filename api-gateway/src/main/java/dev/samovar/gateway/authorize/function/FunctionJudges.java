package dev.samovar.gateway.authorize.function;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Asks authorizers' functions about callers, and remembers what they answered. Any thread may ask. */
public final class FunctionJudges {
    /** How long a function may think: as long as an integration. */
    public static final Duration TIMEOUT = Duration.ofSeconds(29);

    private final AuthorizerFunctions functions;
    private final RememberedAnswers answers;
    private final Ticker ticker;

    public FunctionJudges(AuthorizerFunctions functions, Ticker ticker) {
        this.functions = functions;
        this.ticker = ticker;
        answers = new RememberedAnswers(ticker);
    }

    /** Has an attempt judged; the answer is there at once if it is known. */
    public CompletableFuture<Asked> judge(FunctionAuthorizer authorizer, Attempt attempt) {
        Optional<List<String>> identity = authorizer.identity(attempt);
        if (identity.isEmpty()) {
            return CompletableFuture.completedFuture(Asked.atOnce(new FunctionAnswer.Unauthorized()));
        }
        if (authorizer.resultTtl().isZero()) {
            return ask(authorizer, attempt, identity.get());
        }
        var key = new RememberedAnswers.Key(attempt.apiId(), attempt.stage(), authorizer.id(), identity.get());
        return answers.get(key, authorizer.resultTtl(), () -> ask(authorizer, attempt, identity.get()));
    }

    /** Has an attempt judged whatever was answered before, and forgets the answer. */
    public CompletableFuture<Trial> tryOut(FunctionAuthorizer authorizer, Attempt attempt) {
        return authorizer
                .identity(attempt)
                .map(identity -> put(authorizer, attempt, identity))
                .orElseGet(() -> CompletableFuture.completedFuture(Trial.ofNobody()));
    }

    private CompletableFuture<Asked> ask(FunctionAuthorizer authorizer, Attempt attempt, List<String> identity) {
        return put(authorizer, attempt, identity).thenApply(Trial::asked);
    }

    private CompletableFuture<Trial> put(FunctionAuthorizer authorizer, Attempt attempt, List<String> identity) {
        var trial = new CompletableFuture<Trial>();
        long beginNanos = ticker.read();
        try {
            AuthorizerFunctions.Question question = authorizer.question(attempt, identity, TIMEOUT);
            functions.ask(
                    question,
                    reply -> trial.complete(new Trial(
                            Optional.of(question),
                            Optional.of(reply),
                            AnswerReader.read(reply),
                            Duration.ofNanos(ticker.read() - beginNanos))));
        } catch (RuntimeException broken) {
            trial.completeExceptionally(broken);
        }
        return trial;
    }

    /** Forgets what was answered about callers of a stage. */
    public void forget(String apiId, String stage) {
        answers.forget(apiId, stage);
    }
}
