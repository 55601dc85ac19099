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

    private List<ServiceRequest> services() {
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
        return asked;
    }

    @Test
    void aServiceGetsTheParametersOfItsAction() {
        List<ServiceRequest> asked = services();
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

    @Test
    void attributesOfMessagesAreJsonWithVariables() {
        List<ServiceRequest> asked = services();
        fixture.service(
                "$default",
                "SQS-SendMessage",
                Map.of(
                        "QueueUrl",
                        "q",
                        "MessageBody",
                        "tea",
                        "MessageAttributes",
                        "{\"who\":{\"DataType\":\"String\",\"StringValue\":\"${request.header.x-who}\"}}"));
        fixture.headers = Headers.of("x-who", "\"a\", b");
        fixture.serve();

        assertThat(asked.getFirst().form())
                .containsEntry("MessageAttribute.1.Name", "who")
                .containsEntry("MessageAttribute.1.Value.DataType", "String")
                .containsEntry("MessageAttribute.1.Value.StringValue", "\"a\", b")
                .doesNotContainKey("MessageAttributes");
    }

    @Test
    void attributesMayBeAMemberOfTheBody() {
        List<ServiceRequest> asked = services();
        fixture.service(
                "$default",
                "SQS-SendMessage",
                Map.of("QueueUrl", "q", "MessageBody", "tea", "MessageAttributes", "$request.body.attributes"));
        fixture.body = "{\"attributes\":{\"n\":{\"DataType\":\"Number\",\"StringValue\":\"7\"}}}"
                .getBytes(StandardCharsets.UTF_8);
        fixture.serve();
        assertThat(asked.getFirst().form()).containsEntry("MessageAttribute.1.Value.DataType", "Number");

        fixture.body = "{\"attributes\":\"many\"}".getBytes(StandardCharsets.UTF_8);
        GatewayReply reply = fixture.reply();
        assertThat(reply.status()).isEqualTo(500);
        assertThat(asked).hasSize(1);
    }

    @Test
    void listsOfNamesAreNumbered() {
        List<ServiceRequest> asked = services();
        fixture.service(
                "$default",
                "SQS-ReceiveMessage",
                Map.of(
                        "QueueUrl", "q",
                        "AttributeNames", "[\"SentTimestamp\",\"SenderId\"]",
                        "MessageAttributeNames", "$request.querystring.names"));
        fixture.query = "names=a&names=b";
        fixture.serve();

        assertThat(asked.getFirst().form())
                .isEqualTo(Map.of(
                        "Action", "ReceiveMessage",
                        "QueueUrl", "q",
                        "AttributeName.1", "SentTimestamp",
                        "AttributeName.2", "SenderId",
                        "MessageAttributeName.1", "a",
                        "MessageAttributeName.2", "b"));
    }

    @Test
    void aStreamGetsItsRecord() {
        List<ServiceRequest> asked = services();
        fixture.service(
                "POST /pets/{id}",
                "Kinesis-PutRecord",
                Map.of(
                        "StreamName",
                        "s",
                        "Data",
                        "$request.body",
                        "PartitionKey",
                        "$request.path.id",
                        "Region",
                        "eu-west-1"));
        fixture.method = "POST";
        fixture.body = "dGVh".getBytes(StandardCharsets.UTF_8);
        fixture.serve();

        ServiceRequest record = asked.getFirst();
        assertThat(record.target()).isEqualTo("Kinesis_20131202.PutRecord");
        assertThat(record.caller().home().region()).isEqualTo("eu-west-1");
        assertThat(new String(record.body(), StandardCharsets.UTF_8))
                .contains("\"StreamName\":\"s\"", "\"Data\":\"dGVh\"", "\"PartitionKey\":\"7\"")
                .doesNotContain("Region");
    }
}
