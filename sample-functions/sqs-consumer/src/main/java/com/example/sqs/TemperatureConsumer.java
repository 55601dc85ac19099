package com.example.sqs;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.ArrayList;
import java.util.List;

/** Reads a temperature from each message and hands back those that make no sense, to be tried again. */
public class TemperatureConsumer implements RequestHandler<SQSEvent, SQSBatchResponse> {
    private static final double ABSOLUTE_ZERO = -273.15;

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        List<BatchItemFailure> failures = new ArrayList<>();
        for (SQSMessage message : event.getRecords()) {
            try {
                double celsius = read(message);
                context.getLogger().log("%s: %.1f °C%n".formatted(message.getMessageId(), celsius));
            } catch (IllegalArgumentException unreadable) {
                context.getLogger().log("%s: %s%n".formatted(message.getMessageId(), unreadable.getMessage()));
                failures.add(new BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(failures);
    }

    private static double read(SQSMessage message) {
        double celsius = Double.parseDouble(message.getBody());
        if (celsius < ABSOLUTE_ZERO) {
            throw new IllegalArgumentException("colder than absolute zero: " + celsius);
        }
        return celsius;
    }
}
