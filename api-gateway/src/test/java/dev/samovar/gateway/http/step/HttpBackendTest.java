package dev.samovar.gateway.http.step;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.backend.BackendRequest;
import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.gateway.message.Headers;
import dev.samovar.protocol.service.Service;
import dev.samovar.protocol.service.ServiceRequest;
import dev.samovar.protocol.service.ServiceResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Web servers and services behind HTTP APIs. */
class HttpBackendTest {
    private final HttpFixture fixture = new HttpFixture();

    private void answer(int status, Headers headers, String body) {
        fixture.servers.answer = Optional.of(
                new BackendResult.Responded(status, headers, body.getBytes(StandardCharsets.UTF_8), Optional.empty()));
    }

    @Test
    void aServerGetsTheRequestAndWhoSentIt() {
        fixture.server("ANY /pets/{proxy+}", "http://tea.example/all/{proxy}", Map.of(), Map.of());
        answer(202, Headers.of("X-A", "1", "Connection", "close"), "ok");
        fixture.path = "/pets/a/b";
        fixture.query = "c=d";
        fixture.headers = Headers.of("Host", "pets.example", "X-Forwarded-Proto", "http", "X-B", "2");

        GatewayReply reply = fixture.reply();

        BackendRequest asked = fixture.servers.asked.getFirst();
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.uri()).isEqualTo("http://tea.example/all/a/b");
        assertThat(asked.query()).hasToString("c=d");
        assertThat(asked.headers())
                .hasToString("X-B: 2\nForwarded: for=127.0.0.1;host=pets.example;proto=http\n"
                        + "Via: HTTP/1.1 AmazonAPIGateway");
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.text()).isEqualTo("ok");
        assertThat(reply.headers()).hasToString("X-A: 1");
    }

    @Test
    void theDefaultRouteSendsTheWholePath() {
        fixture.server("$default", "http://tea.example", Map.of(), Map.of());
        answer(200, Headers.NONE, "");
        fixture.path = "/store/checkout";
        fixture.reply();

        assertThat(fixture.servers.asked.getFirst().uri()).isEqualTo("http://tea.example/store/checkout");
    }

    @Test
    void parametersChangeRequests() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("append:header.x-a", "$request.querystring.a");
        parameters.put("overwrite:header.x-b", "$context.requestId");
        parameters.put("remove:header.x-c", "''");
        parameters.put("append:querystring.e", "${request.body.pet.name} $stageVariables.none");
        parameters.put("remove:querystring.a", "''");
        parameters.put("overwrite:path", "/changed/$request.path.id");
        parameters.put("append:header.x-none", "$request.header.none");
        fixture.server("ANY /pets/{id}", "http://tea.example/all", parameters, Map.of());
        answer(200, Headers.NONE, "");
        fixture.query = "a=1";
        fixture.headers = Headers.of("x-a", "0", "x-b", "0", "x-c", "0");
        fixture.body = "{\"pet\":{\"name\":\"Rex\"}}".getBytes(StandardCharsets.UTF_8);
        fixture.reply();

        BackendRequest asked = fixture.servers.asked.getFirst();
        assertThat(asked.uri()).isEqualTo("http://tea.example/changed/7");
        assertThat(asked.query()).hasToString("e=Rex+");
        assertThat(asked.headers().toString()).startsWith("x-a: 0\nx-a: 1\nx-b: JKJaXmPLvHcESHA=\nForwarded:");
    }

    @Test
    void parametersChangeResponsesByStatus() {
        fixture.server(
                "$default",
                "http://tea.example",
                Map.of(),
                Map.of("500", Map.of("overwrite:statuscode", "503", "append:header.x-why", "$response.body.why")));
        answer(500, Headers.of("x-a", "1"), "{\"why\":\"no tea\"}");

        GatewayReply reply = fixture.reply();

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.headers()).hasToString("x-a: 1\nx-why: no tea");
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUp() {
        fixture.server("$default", "http://tea.example", Map.of(), Map.of());

        assertThat(fixture.replyAfter(Duration.ofSeconds(5)).status()).isEqualTo(503);
        assertThat(fixture.servers.givenUp).isEqualTo(1);
    }

    @Test
    void aServiceGetsTheParametersOfItsAction() {
        List<ServiceRequest> asked = new ArrayList<>();
        fixture.services.add(new Service() {
            @Override
            public boolean serves(ServiceRequest request) {
                return true;
            }

            @Override
            public void answer(ServiceRequest request, Consumer<ServiceResponse> reply) {
                asked.add(request);
            }
        });
        fixture.service(
                "POST /pets/{id}",
                "SQS-SendMessage",
                Map.of("QueueUrl", "http://localhost/000000000000/q", "MessageBody", "$request.body"));
        fixture.method = "POST";
        fixture.body = "some tea".getBytes(StandardCharsets.UTF_8);
        fixture.serve();

        assertThat(asked.getFirst().form())
                .isEqualTo(Map.of(
                        "Action", "SendMessage",
                        "QueueUrl", "http://localhost/000000000000/q",
                        "MessageBody", "some tea"));
    }
}
