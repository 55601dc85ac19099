package dev.samovar.gateway.authorize.function;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks authorizers' functions about callers, and remembers what they answered, for APIs of any kind. Any thread may ask.
 *
 * @param <A> what the functions of a kind of APIs can answer
 */
public final class Judges<A> {
    private final AuthorizerFunctions functions;
    private final RememberedAnswers<A> answers;
    private final Ticker ticker;

    /** @param size how many bytes an answer has, if it is one that may be remembered */
    public Judges(AuthorizerFunctions functions, Ticker ticker, Function<A, OptionalInt> size) {
        this.functions = functions;
        this.ticker = ticker;
        answers = new RememberedAnswers<>(ticker, size);
    }

    /**
     * Has somebody judged; the answer is there at once if it is known.
     *
     * @param ttl how long the answer holds; zero if it does not
     * @param question what the function is asked if it has to be
     * @param read makes the answer of what the function says
     */
    public CompletableFuture<Asked<A>> judge(
            AskedAbout caller,
            Duration ttl,
            Supplier<AuthorizerFunctions.Question> question,
            Function<AuthorizerFunctions.Reply, A> read) {
        return ttl.isZero() ? ask(question, read) : answers.get(caller, ttl, () -> ask(question, read));
    }

    private CompletableFuture<Asked<A>> ask(
            Supplier<AuthorizerFunctions.Question> question, Function<AuthorizerFunctions.Reply, A> read) {
        var asked = new CompletableFuture<Asked<A>>();
        long beginNanos = ticker.read();
        try {
            functions.ask(
                    question.get(),
                    reply -> asked.completeAsync(
                            () -> new Asked<>(read.apply(reply), Duration.ofNanos(ticker.read() - beginNanos)),
                            Runnable::run));
        } catch (RuntimeException broken) {
            asked.completeExceptionally(broken);
        }
        return asked;
    }

    /** Forgets what was answered about callers of a stage. */
    public void forget(String apiId, String stage) {
        answers.forget(apiId, stage);
    }
}
