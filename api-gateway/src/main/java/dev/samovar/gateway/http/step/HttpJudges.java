package dev.samovar.gateway.http.step;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.samovar.gateway.authorize.function.AuthorizerFunctions;
import dev.samovar.gateway.http.event.HttpEvent;
import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.live.FunctionRules;
import dev.samovar.gateway.http.live.LiveHttpStage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks functions about those who want to pass, and remembers what they answered. Any thread may ask. */
public final class HttpJudges {
    /** AWS's limit. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final int ANSWERS_MAX = 50_000;

    private final AuthorizerFunctions functions;
    private final Ticker ticker;
    private final Cache<Key, Kept> answers;

    private record Key(String apiId, String stage, String authorizerId, List<String> identity) {}

    private record Kept(CompletableFuture<Judgement> judgement, Duration ttl) {}

    public HttpJudges(AuthorizerFunctions functions, Ticker ticker) {
        this.functions = functions;
        this.ticker = ticker;
        answers = Caffeine.newBuilder()
                .ticker(ticker)
                .executor(Runnable::run)
                .maximumSize(ANSWERS_MAX)
                .expireAfter(Expiry.creating((Key _, Kept kept) -> kept.ttl()))
                .build();
    }

    CompletableFuture<Judgement> judge(HttpExchange exchange, FunctionRules rules, List<String> identity) {
        if (rules.resultTtl().isZero()) {
            return ask(exchange, rules, identity);
        }
        var key =
                new Key(exchange.stage().apiId(), exchange.stage().stage().stageName(), rules.authorizerId(), identity);
        Kept known = answers.getIfPresent(key);
        if (known != null) {
            return known.judgement();
        }
        return ask(exchange, rules, identity).thenApply(judgement -> {
            if (judgement instanceof Judgement.Judged judged) {
                answers.put(key, new Kept(CompletableFuture.completedFuture(judged.again()), rules.resultTtl()));
            }
            return judgement;
        });
    }

    private CompletableFuture<Judgement> ask(HttpExchange exchange, FunctionRules rules, List<String> identity) {
        var judgement = new CompletableFuture<Judgement>();
        long beginNanos = ticker.read();
        byte[] event =
                rules.isVersion2() ? HttpEvent.question2(exchange, identity) : HttpEvent.question1(exchange, identity);
        functions.ask(
                new AuthorizerFunctions.Question(
                        arn(exchange.stage(), rules),
                        rules.uri().render(exchange.stage().stage().stageVariables()),
                        rules.credentials(),
                        event,
                        TIMEOUT),
                reply -> judgement.complete(
                        JudgementReader.read(reply, rules.isSimple(), Duration.ofNanos(ticker.read() - beginNanos))));
        return judgement;
    }

    private static String arn(LiveHttpStage stage, FunctionRules rules) {
        return "arn:aws:execute-api:" + stage.home().region() + ":"
                + stage.home().account() + ":" + stage.apiId() + "/authorizers/" + rules.authorizerId();
    }

    /** Forgets what was answered about callers of a stage. */
    public void forget(String apiId, String stage) {
        answers.asMap()
                .keySet()
                .removeIf(key -> key.apiId().equals(apiId) && key.stage().equals(stage));
    }
}
