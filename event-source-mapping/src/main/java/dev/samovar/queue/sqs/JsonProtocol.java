package dev.samovar.queue.sqs;

import dev.samovar.protocol.service.ServiceRequest;
import dev.samovar.protocol.service.ServiceResponse;
import dev.samovar.queue.sqs.wire.Answer;
import dev.samovar.queue.sqs.wire.JsonMembers;
import dev.samovar.queue.sqs.wire.JsonOutput;
import java.util.Map;

/**
 * JSON 1.0, the protocol of today's clients.
 *
 * @param http what was sent
 */
record JsonProtocol(ServiceRequest http) implements Protocol {
    /** What the header {@code X-Amz-Target} begins with. */
    static final String TARGET_PREFIX = "AmazonSQS.";

    private static final String CONTENT_TYPE = "application/x-amz-json-1.0";
    /* Clients that grew up with the older protocol look here for the code that they know. */
    private static final String QUERY_ERROR = "x-amzn-query-error";

    @Override
    public String operation() {
        return http.target().substring(TARGET_PREFIX.length());
    }

    @Override
    public SqsRequest request() {
        return SqsRequest.of(http, JsonMembers.read(http.body()));
    }

    @Override
    public ServiceResponse done(Answer answer) {
        return ServiceResponse.ok(CONTENT_TYPE, JsonOutput.of(answer));
    }

    @Override
    public ServiceResponse refused(SqsError error) {
        byte[] body = JsonOutput.of(out -> {
            out.text("__type", error.type());
            out.text("message", error.message());
        });
        return new ServiceResponse(
                error.status(), CONTENT_TYPE, Map.of(QUERY_ERROR, error.queryCode() + ";" + error.fault()), body);
    }
}
