package dev.samovar.gateway.http.step;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.samovar.gateway.authorize.function.Asked;
import dev.samovar.gateway.authorize.function.AskedAbout;
import dev.samovar.gateway.authorize.function.AuthorizerFunctions;
import dev.samovar.gateway.authorize.function.Judges;
import dev.samovar.gateway.http.event.HttpEvent;
import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.live.FunctionRules;
import dev.samovar.gateway.http.live.LiveHttpStage;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;

/** The judges of HTTP APIs. Any thread may ask. */
public final class HttpJudges {
    /** AWS's limit. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Judges<Judgement> judges;

    public HttpJudges(AuthorizerFunctions functions, Ticker ticker) {
        judges = new Judges<>(functions, ticker, HttpJudges::size);
    }

    private static OptionalInt size(Judgement judgement) {
        return judgement instanceof Judgement.Judged judged ? OptionalInt.of(judged.bytes()) : OptionalInt.empty();
    }

    CompletableFuture<Asked<Judgement>> judge(HttpExchange exchange, FunctionRules rules, List<String> identity) {
        return judges.judge(
                new AskedAbout(
                        exchange.stage().apiId(), exchange.stage().stage().stageName(), rules.authorizerId(), identity),
                rules.resultTtl(),
                () -> question(exchange, rules, identity),
                reply -> JudgementReader.read(reply, rules.isSimple()));
    }

    private static AuthorizerFunctions.Question question(
            HttpExchange exchange, FunctionRules rules, List<String> identity) {
        return new AuthorizerFunctions.Question(
                arn(exchange.stage(), rules),
                rules.uri().render(exchange.stage().stage().stageVariables()),
                rules.credentials(),
                rules.isVersion2() ? HttpEvent.question2(exchange, identity) : HttpEvent.question1(exchange, identity),
                TIMEOUT);
    }

    private static String arn(LiveHttpStage stage, FunctionRules rules) {
        return "arn:aws:execute-api:" + stage.home().region() + ":"
                + stage.home().account() + ":" + stage.apiId() + "/authorizers/" + rules.authorizerId();
    }

    /** Forgets what was answered about callers of a stage. */
    public void forget(String apiId, String stage) {
        judges.forget(apiId, stage);
    }
}
