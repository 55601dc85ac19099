package dev.samovar.gateway.api.test;

import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The request that a test sends. */
record TestRequest(TestInvokeMethod.Request asked, TestedMethod tested) {
    private static final int PORT = 443;

    GatewayRequest of(String verb, Instant now) {
        String target = asked.pathWithQueryString()
                .filter(path -> !path.isEmpty())
                .orElse(tested.resource().path());
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        return new GatewayRequest(
                verb.equals("ANY") ? "GET" : verb,
                path.startsWith("/") ? path : "/" + path,
                QueryString.parse(question < 0 ? "" : target.substring(question + 1)),
                headers(),
                asked.body().orElse("").getBytes(StandardCharsets.UTF_8),
                "testPrefix.testDomainName",
                PORT,
                "test-invoke-source-ip",
                now);
    }

    private Headers headers() {
        List<Headers.Field> fields = new ArrayList<>();
        asked.headers().ifPresent(given -> given.forEach((name, value) -> fields.add(new Headers.Field(name, value))));
        asked.multiValueHeaders()
                .ifPresent(given -> given.forEach(
                        (name, values) -> values.forEach(value -> fields.add(new Headers.Field(name, value)))));
        return Headers.of(fields);
    }
}
