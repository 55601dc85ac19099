package dev.samovar.gateway.http.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which bodies of requests to HTTP APIs the thread of the request works on, and which are left to workers. */
class HttpPaceTest {
    private static final int LARGE = 32 * 1_024 + 1;

    private final HttpFixture fixture = new HttpFixture();
    private final Queue<Runnable> work = new ArrayDeque<>();

    @BeforeEach
    void collectWork() {
        fixture.workers = work::add;
        fixture.functions.answer("{\"statusCode\":201}");
        fixture.path = "/teas";
    }

    private void answer(int bytes) {
        fixture.servers.answer =
                Optional.of(new BackendResult.Responded(200, Headers.NONE, new byte[bytes], Optional.empty()));
    }

    private Optional<Integer> status() {
        return fixture.replyIfKnown().map(GatewayReply::status);
    }

    @Test
    void theEventOfASmallBodyIsWrittenAtOnce() {
        fixture.function("GET /teas", "2.0");
        fixture.body = new byte[LARGE - 1];
        fixture.serve();

        assertThat(work).isEmpty();
        assertThat(status()).contains(201);
    }

    @Test
    void theEventOfALargeBodyIsWrittenByAWorker() {
        fixture.function("GET /teas", "2.0");
        fixture.body = new byte[LARGE];
        fixture.serve();
        assertThat(fixture.functions.invoked).isEmpty();

        work.remove().run();

        assertThat(fixture.event()).contains("\"isBase64Encoded\":false");
        assertThat(status()).contains(201);
    }

    @Test
    void theOutputOfAFunctionIsReadByAWorkerIfItIsLarge() {
        fixture.function("GET /teas", "2.0");
        fixture.functions.answer("{\"statusCode\":201,\"body\":\"" + "x".repeat(LARGE) + "\"}");
        fixture.serve();
        assertThat(status()).isEmpty();

        work.remove().run();

        assertThat(status()).contains(201);
    }

    @Test
    void largeBodiesThatAServerGetsUntouchedNeedNoWorker() {
        fixture.server("GET /teas", "http://tea.example", Map.of(), Map.of());
        fixture.body = new byte[LARGE];
        answer(LARGE);
        fixture.serve();

        assertThat(work).isEmpty();
        assertThat(status()).contains(200);
    }

    @Test
    void largeBodiesThatAreLookedIntoAreLeftToWorkers() {
        fixture.server(
                "GET /teas",
                "http://tea.example",
                Map.of("append:header.x", "$request.body.tea"),
                Map.of("200", Map.of("append:header.x", "$response.body.tea")));
        fixture.body = new byte[LARGE];
        answer(LARGE);
        fixture.serve();
        assertThat(fixture.servers.asked).isEmpty();

        work.remove().run();
        assertThat(status()).isEmpty();

        work.remove().run();
        assertThat(status()).contains(200);
    }
}
