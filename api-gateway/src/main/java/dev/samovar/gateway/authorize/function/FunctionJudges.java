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

    private CompletableFuture<Asked> ask(FunctionAuthorizer authorizer, Attempt attempt, List<String> identity) {
        var asked = new CompletableFuture<Asked>();
        long beginNanos = ticker.read();
        try {
            functions.ask(
                    authorizer.question(attempt, identity, TIMEOUT),
                    reply -> asked.complete(
                            new Asked(AnswerReader.read(reply), Duration.ofNanos(ticker.read() - beginNanos))));
        } catch (RuntimeException broken) {
            asked.completeExceptionally(broken);
        }
        return asked;
    }

    /** Has an attempt judged whatever was answered before, and forgets the answer. */
    public CompletableFuture<Trial> tryOut(FunctionAuthorizer authorizer, Attempt attempt) {
        return Trial.of(authorizer, attempt, functions);
    }

    /** Forgets what was answered about callers of a stage. */
    public void forget(String apiId, String stage) {
        answers.forget(apiId, stage);
    }
}
