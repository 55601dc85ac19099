package dev.samovar.gateway.authorize.function;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** The judges of REST APIs. Any thread may ask. */
public final class FunctionJudges {
    /** How long a function may think: as long as an integration. */
    public static final Duration TIMEOUT = Duration.ofSeconds(29);

    private final AuthorizerFunctions functions;
    private final Judges<FunctionAnswer> judges;

    public FunctionJudges(AuthorizerFunctions functions, Ticker ticker) {
        this.functions = functions;
        judges = new Judges<>(functions, ticker, FunctionJudges::size);
    }

    private static OptionalInt size(FunctionAnswer answer) {
        return answer instanceof FunctionAnswer.Judged judged ? OptionalInt.of(judged.bytes()) : OptionalInt.empty();
    }

    /** Has an attempt judged; the answer is there at once if it is known. */
    public CompletableFuture<Asked<FunctionAnswer>> judge(FunctionAuthorizer authorizer, Attempt attempt) {
        Optional<List<String>> identity = authorizer.identity(attempt);
        if (identity.isEmpty()) {
            return CompletableFuture.completedFuture(Asked.atOnce(new FunctionAnswer.Unauthorized()));
        }
        return judges.judge(
                new AskedAbout(attempt.apiId(), attempt.stage(), authorizer.id(), identity.get()),
                authorizer.resultTtl(),
                () -> authorizer.question(attempt, identity.get(), TIMEOUT),
                AnswerReader::read);
    }

    /** Has an attempt judged whatever was answered before, and forgets the answer. */
    public CompletableFuture<Trial> tryOut(FunctionAuthorizer authorizer, Attempt attempt) {
        return Trial.of(authorizer, attempt, functions);
    }

    /** Forgets what was answered about callers of a stage. */
    public void forget(String apiId, String stage) {
        judges.forget(apiId, stage);
    }
}
