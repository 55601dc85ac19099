package dev.samovar.gateway.http.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.http.CorsConfiguration;
import dev.samovar.gateway.http.RouteSettings;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Routes, limits and pages of other origins. */
class HttpRoutingTest {
    private final HttpFixture fixture = new HttpFixture();

    private String routeOf(String method, String path) {
        fixture.method = method;
        fixture.path = path;
        GatewayReply reply = fixture.reply();
        return reply.status() == 404
                ? reply.text()
                : fixture.exchange().route().route().routeKey();
    }

    @Test
    void theMostSpecificRouteIsTaken() {
        fixture.functions.answer("{}");
        for (String key : List.of("$default", "ANY /pets/{id}", "GET /pets/{id}", "GET /pets/7", "ANY /pets/{all+}")) {
            fixture.function(key, "2.0");
        }

        assertThat(routeOf("GET", "/pets/7")).isEqualTo("GET /pets/7");
        assertThat(routeOf("GET", "/pets/8")).isEqualTo("GET /pets/{id}");
        assertThat(routeOf("POST", "/pets/8")).isEqualTo("ANY /pets/{id}");
        assertThat(routeOf("POST", "/pets/8/9")).isEqualTo("ANY /pets/{all+}");
        assertThat(routeOf("OPTIONS", "/cups")).isEqualTo("$default");
    }

    @Test
    void withoutADefaultNothingElseIsFound() {
        fixture.functions.answer("{}");
        fixture.function("GET /pets", "2.0");

        assertThat(routeOf("GET", "/cups")).isEqualTo("{\"message\":\"Not Found\"}");
        assertThat(routeOf("POST", "/pets")).isEqualTo("{\"message\":\"Not Found\"}");
    }

    @Test
    void aRouteHasItsLimitAndOthersTheirs() {
        fixture.functions.answer("{}");
        fixture.function("GET /pets/{id}", "2.0");
        fixture.function("GET /cups", "2.0");
        fixture.stage = fixture.stage.withRouteSettings(
                Map.of("GET /pets/{id}", new RouteSettings(false, Optional.of(1), Optional.of(1.0))));

        assertThat(fixture.reply().status()).isEqualTo(200);
        GatewayReply refused = fixture.reply();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).isEqualTo("{\"message\":\"Too Many Requests\"}");
        fixture.path = "/cups";
        assertThat(fixture.reply().status()).isEqualTo(200);
    }

    @Test
    void whatAStageSaysOfAllRoutesHoldsForEachThatItSaysNothingOf() {
        fixture.functions.answer("{}");
        fixture.function("GET /pets/{id}", "2.0");
        fixture.function("GET /cups", "2.0");
        fixture.stage = HttpFixture.stage(
                new RouteSettings(false, Optional.of(1), Optional.of(1.0)),
                Map.of("GET /cups", new RouteSettings(false, Optional.of(2), Optional.of(1.0))),
                Optional.empty());

        assertThat(fixture.reply().status()).isEqualTo(200);
        assertThat(fixture.reply().status()).isEqualTo(429);
        fixture.path = "/cups";
        assertThat(fixture.reply().status()).isEqualTo(200);
        assertThat(fixture.reply().status()).isEqualTo(200);
        assertThat(fixture.reply().status()).isEqualTo(429);

        fixture.scheduler.runFor(Duration.ofSeconds(1));
        assertThat(fixture.reply().status()).as("a second later").isEqualTo(200);
    }

    @Test
    void everyOriginIsTheStar() {
        cors("*");
        fixture.method = "OPTIONS";
        fixture.headers = Headers.of("Origin", "https://coffee.example", "Access-Control-Request-Method", "DELETE");

        assertThat(fixture.reply().headers().last("access-control-allow-origin"))
                .contains("*");
    }

    @Test
    void aFailureIsShownToPagesToo() {
        cors("https://tea.example");
        fixture.headers = Headers.of("Origin", "https://tea.example");

        GatewayReply reply = fixture.reply();

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.headers().last("access-control-allow-origin")).contains("https://tea.example");
    }

    private void cors(String... origins) {
        fixture.draft.api(fixture.draft
                .api()
                .withCors(Optional.of(new CorsConfiguration(
                        List.of(origins),
                        List.of("GET", "POST"),
                        List.of("x-a"),
                        List.of("x-b"),
                        false,
                        Optional.of(600)))));
    }

    @Test
    void aPreflightIsAnsweredWithoutARoute() {
        cors("https://tea.example");
        fixture.method = "OPTIONS";
        fixture.headers = Headers.of("Origin", "https://tea.example", "Access-Control-Request-Method", "GET");

        GatewayReply reply = fixture.reply();

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.headers()).hasToString("""
                        access-control-allow-origin: https://tea.example
                        vary: Origin
                        access-control-allow-methods: GET,POST
                        access-control-allow-headers: x-a
                        access-control-max-age: 600""");
    }

    @Test
    void aPageOfAStrangerIsToldNothing() {
        cors("https://tea.example");
        fixture.method = "OPTIONS";
        fixture.headers = Headers.of("Origin", "https://coffee.example", "Access-Control-Request-Method", "GET");

        assertThat(fixture.reply().headers()).isEqualTo(Headers.NONE);
    }

    @Test
    void whatTheBackendSaysAboutOriginsDoesNotCount() {
        cors("https://*");
        fixture.function("$default", "2.0");
        fixture.functions.answer("{\"statusCode\":200,\"headers\":{\"content-type\":\"text/plain\","
                + "\"Access-Control-Allow-Origin\":\"*\"}}");
        fixture.headers = Headers.of("Origin", "https://tea.example");

        assertThat(fixture.reply().headers())
                .hasToString("content-type: text/plain\naccess-control-allow-origin: https://tea.example\n"
                        + "vary: Origin\naccess-control-expose-headers: x-b");
    }
}
