package dev.samovar.gateway.http.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.http.RouteSettings;
import dev.samovar.gateway.log.AccessLog;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.rest.AccessLogSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The lines that stages of HTTP APIs have written about their requests. */
class HttpAccessLogTest {
    private final HttpFixture fixture = new HttpFixture();
    private final List<String> lines = new ArrayList<>();
    private final AccessLog log = new AccessLog(
            (stream, event) -> lines.add(stream.group() + " " + stream.stream() + ": " + event.message()));

    private String line(String format) {
        fixture.stage = HttpFixture.stage(
                RouteSettings.NONE,
                Map.of(),
                Optional.of(new AccessLogSettings("arn:aws:logs:us-east-1:000000000000:log-group:tea", format)));
        fixture.reply();
        log.ended(fixture.exchange());
        return lines.getLast();
    }

    @Test
    void aLineSaysWhatItsFormatAsksFor() {
        fixture.function("GET /pets/{id}", "2.0");
        fixture.functions.answer("{\"statusCode\":201,\"body\":\"tea\"}");

        assertThat(line("$context.identity.sourceIp - [$context.requestTime] \"$context.httpMethod $context.routeKey"
                        + " $context.protocol\" $context.status $context.responseLength $context.requestId"))
                .isEqualTo("tea abcdefghij/dev: 127.0.0.1 - [12/Mar/2026:19:03:58 +0000]"
                        + " \"GET GET /pets/{id} HTTP/1.1\" 201 3 JKJaXmPLvHcESHA=");
    }

    @Test
    void jsonIsAFormatToo() {
        fixture.function("GET /pets/{id}", "2.0");
        fixture.functions.answer("{}");

        assertThat(line("{\"path\":\"$context.path\",\"stage\":\"$context.stage\","
                        + "\"integration\":\"$context.integration.status\",\"error\":\"$context.error.message\"}"))
                .endsWith("{\"path\":\"/dev/pets/7\",\"stage\":\"dev\",\"integration\":\"200\",\"error\":\"-\"}");
    }

    @Test
    void aFailureSaysWhyAndNobodyBreaksItsLine() {
        fixture.headers = Headers.of("User-Agent", "a\nb");

        assertThat(line("$context.status $context.routeKey $context.error.message $context.error.messageString"
                        + " $context.identity.userAgent"))
                .endsWith(": 404 - Not Found \"Not Found\" a b");
    }
}
