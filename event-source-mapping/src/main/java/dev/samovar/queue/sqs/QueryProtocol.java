package dev.samovar.queue.sqs;

import dev.samovar.protocol.service.ServiceRequest;
import dev.samovar.protocol.service.ServiceResponse;
import dev.samovar.queue.sqs.wire.Answer;
import dev.samovar.queue.sqs.wire.FormMembers;
import dev.samovar.queue.sqs.wire.XmlOutput;
import java.util.Map;

/**
 * Forms and XML, the protocol of older clients.
 *
 * @param http what was sent
 */
record QueryProtocol(ServiceRequest http) implements Protocol {
    private static final String CONTENT_TYPE = "text/xml";

    @Override
    public String operation() {
        return http.action();
    }

    @Override
    public SqsRequest request() {
        return SqsRequest.of(http, FormMembers.of(http.form()));
    }

    @Override
    public ServiceResponse done(Answer answer) {
        return ServiceResponse.ok(
                CONTENT_TYPE, XmlOutput.of(operation(), http.id().toString(), answer));
    }

    @Override
    public ServiceResponse refused(SqsError error) {
        byte[] body = XmlOutput.error(http.id().toString(), out -> {
            out.text("Type", error.fault());
            out.text("Code", error.queryCode());
            out.text("Message", error.queryMessage());
            out.text("Detail", "");
        });
        return new ServiceResponse(error.status(), CONTENT_TYPE, Map.of(), body);
    }
}
