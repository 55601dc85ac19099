package dev.samovar.gateway.http.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.http.RouteSettings;
import dev.samovar.gateway.metric.Metrics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is counted about requests to HTTP APIs. */
class HttpMetricsTest {
    private static final String STAGE = "{api_id=\"abcdefghij\",api=\"pets\",stage=\"$default\"";

    private final HttpFixture fixture = new HttpFixture();
    private final Metrics metrics = new Metrics();

    private void serve(String path) {
        fixture.path = path;
        fixture.reply();
        metrics.ended(fixture.exchange());
    }

    private List<String> counted(String name) {
        return metrics.text()
                .lines()
                .filter(line -> line.startsWith("apigateway_" + name + "{"))
                .map(line -> line.substring(line.indexOf('{')))
                .toList();
    }

    @Test
    void aStageCountsAllOfItsRequests() {
        fixture.function("GET /pets/{id}", "2.0");
        fixture.functions.answer("{\"statusCode\":503}");
        serve("/pets/7");
        serve("/pets/8");
        serve("/cups");

        assertThat(counted("requests_total")).containsExactly(STAGE + "} 3");
        assertThat(counted("client_errors_total")).containsExactly(STAGE + "} 1");
        assertThat(counted("server_errors_total")).containsExactly(STAGE + "} 2");
        assertThat(counted("latency_seconds_count")).containsExactly(STAGE + "} 3");
        assertThat(counted("integration_latency_seconds_count"))
                .as("nobody was called for the third")
                .containsExactly(STAGE + "} 2");
    }

    @Test
    void aRouteCountsItsOwnIfItsSettingsSaySo() {
        fixture.function("GET /pets/{id}", "2.0");
        fixture.function("$default", "2.0");
        fixture.functions.answer("{}");
        fixture.stage = fixture.stage.withRouteSettings(
                Map.of("GET /pets/{id}", new RouteSettings(true, Optional.empty(), Optional.empty())));
        serve("/pets/7");
        serve("/cups");

        assertThat(counted("requests_total"))
                .containsExactly(STAGE + "} 2", STAGE + ",resource=\"/pets/{id}\",method=\"GET\"} 1");

        fixture.stage = fixture.stage.withRouteSettings(
                Map.of("$default", new RouteSettings(true, Optional.empty(), Optional.empty())));
        serve("/cups");
        assertThat(counted("requests_total")).contains(STAGE + ",resource=\"$default\",method=\"$default\"} 1");
    }

    @Test
    void aStageThatIsGoneTakesItsCountsWithIt() {
        serve("/cups");
        metrics.forget("abcdefghij", "$default");

        assertThat(counted("requests_total")).isEmpty();
    }
}
