package com.example.orderintake;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.ArrayList;
import java.util.List;

/** Takes orders such as {@code teapot 2} from a queue. What makes no sense is handed back, the rest is not held up. */
public class OrderIntake implements RequestHandler<SQSEvent, SQSBatchResponse> {

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        List<BatchItemFailure> failures = new ArrayList<>();
        for (SQSMessage message : event.getRecords()) {
            try {
                Order order = Order.parse(message.getBody());
                context.getLogger().log("packing %d x %s%n".formatted(order.quantity(), order.item()));
            } catch (IllegalArgumentException nonsense) {
                context.getLogger()
                        .log("cannot pack \"%s\", attempt %s%n"
                                .formatted(
                                        message.getBody(),
                                        message.getAttributes().get("ApproximateReceiveCount")));
                failures.add(new BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(failures);
    }

    record Order(String item, int quantity) {

        static Order parse(String text) {
            int blank = text.lastIndexOf(' ');
            if (blank < 0) {
                throw new IllegalArgumentException("no quantity: " + text);
            }
            return new Order(text.substring(0, blank), Integer.parseInt(text.substring(blank + 1)));
        }
    }
}
