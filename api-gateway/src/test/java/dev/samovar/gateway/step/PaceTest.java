package dev.samovar.gateway.step;

import static dev.samovar.gateway.step.MappedExchange.responded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.rest.IntegrationType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which mappings are made at once, and which by workers. */
class PaceTest {
    private static final String JSON = "application/json";
    private static final String LONG = "#foreach($a in [1..200])#foreach($b in [1..200])#set($c = $b)#end#end";
    private static final String ENDLESS =
            "#foreach($a in [1..1000])#foreach($b in [1..1000])#foreach($c in [1..1000])x#end#end#end";
    private static final String TURN =
            "#if($context.requestOverride.header.n)#set($context.requestOverride.header.n = 'twice')"
                    + "#else#set($context.requestOverride.header.n = 'once')#end";

    private final List<Runnable> work = new ArrayList<>();
    private final MapRequestStep requests = new MapRequestStep(work::add);
    private final MapResponseStep responses = new MapResponseStep(work::add);

    @Test
    void aShortTemplateIsRenderedAtOnce() {
        Exchange exchange = exchange("short", "{}");

        assertThat(requests.take(exchange)).isEqualTo(Outcome.PASSED);
        assertThat(body(exchange)).isEqualTo("short");
        assertThat(work).isEmpty();
    }

    @Test
    void aLongTemplateIsRenderedByAWorkerAsIfForTheFirstTime() {
        Exchange exchange = exchange(TURN + LONG + " done", "{}");

        assertThat(requests.take(exchange)).isInstanceOf(Outcome.Pending.class);
        assertThat(exchange.backendRequest()).isEmpty();
        work.removeFirst().run();
        assertThat(body(exchange)).isEqualTo(" done");
        assertThat(exchange.backendRequest().orElseThrow().headers()).hasToString("n: once");
    }

    @Test
    void aLargeBodyIsMappedByAWorker() {
        Exchange exchange = exchange("$input.body.length()", "x".repeat(100_000));

        assertThat(requests.take(exchange)).isInstanceOf(Outcome.Pending.class);
        work.removeFirst().run();
        assertThat(body(exchange)).isEqualTo("100000");
    }

    @Test
    void whatTakesTooLongForAWorkerFails() {
        Outcome outcome = requests.take(exchange(ENDLESS, "{}"));
        work.removeFirst().run();

        assertThat(((Outcome.Pending) outcome).outcome().toCompletableFuture())
                .isCompletedWithValueMatching(known -> known instanceof Outcome.Failed failed
                        && failed.failure().status() == 500);
    }

    @Test
    void whatTheRequestsTemplateSaidIsKeptWhenTheResponseIsBegunAnew() {
        Exchange exchange = new MappedExchange(IntegrationType.HTTP)
                .template(JSON, "#set($context.responseOverride.header.n = 'first')")
                .response(
                        "200",
                        "",
                        Map.of(),
                        Map.of(
                                JSON,
                                "#set($context.responseOverride.header.n = \"$context.responseOverride.header.n,second\")"
                                        + LONG))
                .begin();
        requests.take(exchange);
        exchange.backendResult(responded(200, ""));

        assertThat(responses.take(exchange)).isInstanceOf(Outcome.Pending.class);
        work.removeFirst().run();
        assertThat(exchange.draft().orElseThrow().headers().last("n")).contains("first,second");
    }

    private static Exchange exchange(String template, String body) {
        return new MappedExchange(IntegrationType.HTTP)
                .template(JSON, template)
                .request("POST", "", body)
                .begin();
    }

    private static String body(Exchange exchange) {
        return new String(exchange.backendRequest().orElseThrow().body(), StandardCharsets.UTF_8);
    }
}
