package dev.samovar.gateway.api.test;

import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The request that a test sends, as it was asked for. */
record TestRequest(
        Optional<String> pathWithQueryString,
        Optional<Map<String, String>> headers,
        Optional<Map<String, List<String>>> multiValueHeaders,
        Optional<String> body) {
    static final String DOMAIN_PREFIX = "testPrefix";
    static final String DOMAIN_NAME = DOMAIN_PREFIX + ".testDomainName";

    private static final int PORT = 443;

    /**
     * The request itself.
     *
     * @param otherwise the path if none was asked for
     */
    GatewayRequest of(String verb, String otherwise, Instant now) {
        String target = pathWithQueryString.filter(path -> !path.isEmpty()).orElse(otherwise);
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        return new GatewayRequest(
                verb.equals("ANY") ? "GET" : verb,
                path.startsWith("/") ? path : "/" + path,
                QueryString.parse(question < 0 ? "" : target.substring(question + 1)),
                fields(),
                body.orElse("").getBytes(StandardCharsets.UTF_8),
                DOMAIN_NAME,
                PORT,
                "test-invoke-source-ip",
                now);
    }

    private Headers fields() {
        List<Headers.Field> fields = new ArrayList<>();
        headers.ifPresent(given -> given.forEach((name, value) -> fields.add(new Headers.Field(name, value))));
        multiValueHeaders.ifPresent(given ->
                given.forEach((name, values) -> values.forEach(value -> fields.add(new Headers.Field(name, value)))));
        return Headers.of(fields);
    }
}
