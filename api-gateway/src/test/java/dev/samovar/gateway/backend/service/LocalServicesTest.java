package dev.samovar.gateway.backend.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.backend.BackendRequest;
import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import dev.samovar.protocol.RequestIds;
import dev.samovar.protocol.service.Service;
import dev.samovar.protocol.service.ServiceRequest;
import dev.samovar.protocol.service.ServiceResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalServicesTest {
    private static final String ARN = "arn:aws:apigateway:eu-west-1:";
    private static final Headers FORM = Headers.of("Content-Type", "application/x-www-form-urlencoded");

    private final Recorder service = new Recorder();
    private final LocalServices services = new LocalServices(List.of(service), new RequestIds(new Random(1)));
    private final List<BackendResult> results = new ArrayList<>();

    private static final class Recorder implements Service {
        final List<ServiceRequest> requests = new ArrayList<>();
        boolean isSilent;
        String answer = "<";

        @Override
        public boolean serves(ServiceRequest request) {
            return !request.caller().service().equals("s3");
        }

        @Override
        public void answer(ServiceRequest request, Consumer<ServiceResponse> reply) {
            requests.add(request);
            if (!isSilent) {
                reply.accept(new ServiceResponse(
                        400, "text/xml", Map.of("Tea", "green"), answer.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private ServiceRequest asked(String uri, Headers headers, String query, String body) {
        call(uri, headers, query, body);
        return service.requests.getLast();
    }

    private Runnable call(String uri, Headers headers, String query, String body) {
        return services.call(
                new BackendRequest(
                        "POST",
                        uri,
                        headers,
                        QueryString.parse(query),
                        body.getBytes(StandardCharsets.UTF_8),
                        Duration.ofSeconds(29)),
                AccountRegion.DEFAULT,
                results::add);
    }

    @Test
    void aPathOfAQueueGetsAForm() {
        ServiceRequest request =
                asked(ARN + "sqs:path/000000000000/orders", FORM, "", "Action=SendMessage&MessageBody=a+b%21");

        assertThat(request.path()).isEqualTo("/000000000000/orders");
        assertThat(request.action()).isEqualTo("SendMessage");
        assertThat(request.form()).containsEntry("MessageBody", "a b!");
        assertThat(request.target()).isEmpty();
        assertThat(request.caller().home()).isEqualTo(new AccountRegion("000000000000", "eu-west-1"));
        assertThat(request.caller().service()).isEqualTo("sqs");
    }

    @Test
    void bodiesNeedNotBeEncoded() {
        ServiceRequest request = asked(
                ARN + "sqs:path/000000000000/orders", FORM, "", "Action=SendMessage&MessageBody={\"a\": \"100%\"}");

        assertThat(request.form()).containsEntry("MessageBody", "{\"a\": \"100%\"}");
    }

    @Test
    void anActionMayBringItsParametersAlong() {
        ServiceRequest request =
                asked(ARN + "sqs:action/SendMessage&QueueUrl=http%3A%2F%2Fx%2Fq", FORM, "MessageBody=hi", "");

        assertThat(request.form())
                .isEqualTo(Map.of("Action", "SendMessage", "QueueUrl", "http://x/q", "MessageBody", "hi"));
        assertThat(request.path()).isEqualTo("/");
    }

    @Test
    void aTargetMeansJson() {
        ServiceRequest request = asked(
                ARN + "sqs:path/000000000000/orders",
                Headers.of("Content-Type", "application/x-amz-json-1.0", "X-Amz-Target", "AmazonSQS.SendMessage"),
                "",
                "{}");

        assertThat(request.target()).isEqualTo("AmazonSQS.SendMessage");
        assertThat(request.contentType()).isEqualTo("application/x-amz-json-1.0");
        assertThat(request.form()).isEmpty();
    }

    @Test
    void actionsOfServicesThatSpeakJsonAreTargets() {
        ServiceRequest request = asked(ARN + "kinesis:action/PutRecord", Headers.NONE, "", "{\"StreamName\":\"s\"}");

        assertThat(request.target()).isEqualTo("Kinesis_20131202.PutRecord");
        assertThat(request.contentType()).isEqualTo("application/x-amz-json-1.1");
        assertThat(request.body()).asString().isEqualTo("{\"StreamName\":\"s\"}");
    }

    @Test
    void theAnswerIsAResponseLikeAnyOther() {
        asked(ARN + "sqs:action/SendMessage", FORM, "", "");

        assertThat(results).singleElement().isInstanceOfSatisfying(BackendResult.Responded.class, response -> {
            assertThat(response.status()).isEqualTo(400);
            assertThat(response.headers()).isEqualTo(Headers.of("Content-Type", "text/xml", "Tea", "green"));
            assertThat(response.body()).asString().isEqualTo("<");
            assertThat(response.errorMessage()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <SendMessageResponse xmlns="http://x"><SendMessageResult><MessageId>1</MessageId></SendMessageResult>\
                    <ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></SendMessageResponse>\
                    | {"SendMessageResponse":{"SendMessageResult":{"MessageId":"1"},"ResponseMetadata":{"RequestId":"r"}}}
                    <?xml version="1.0"?><ErrorResponse><Error><Code>C</Code></Error><RequestId>r</RequestId></ErrorResponse>\
                    | {"Error":{"Code":"C"},"RequestId":"r"}
                    <R><A>1</A><A>&lt;&amp;</A><A/><B></B></R> | {"R":{"A":["1","<&",null],"B":null}}
                    <ReceiveMessageResult><Message><Body>b</Body></Message></ReceiveMessageResult>\
                    | {"ReceiveMessageResult":{"messages":[{"Body":"b"}]}}
                    no XML | no XML
                    """)
    void whoAcceptsJsonGetsIt(String xml, String json) {
        service.answer = xml;
        asked(ARN + "sqs:action/SendMessage", FORM.plus("Accept", "application/json"), "", "");

        assertThat(results)
                .singleElement()
                .isInstanceOfSatisfying(
                        BackendResult.Responded.class,
                        response -> assertThat(response.body()).asString().isEqualTo(json));
    }

    @Test
    void whoGivesUpGoesAway() {
        service.isSilent = true;
        Runnable giveUp = call(ARN + "sqs:action/ReceiveMessage", FORM, "", "");
        assertThat(service.requests.getFirst().abandoned().toCompletableFuture())
                .isNotDone();

        giveUp.run();
        assertThat(service.requests.getFirst().abandoned().toCompletableFuture())
                .isDone();
    }

    @Test
    void servicesThatAreNotHereAreTheApisMistake() {
        call(ARN + "s3:path/bucket/key", Headers.NONE, "", "");
        call("https://example.com", Headers.NONE, "", "");

        assertThat(results)
                .containsExactly(
                        new BackendResult.Misconfigured("AWS service not served here: s3:path/bucket/key"),
                        new BackendResult.Misconfigured("Invalid ARN specified in the request: https://example.com"));
    }
}
