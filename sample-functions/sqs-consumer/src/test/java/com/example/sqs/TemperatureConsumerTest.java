package com.example.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemperatureConsumerTest {
    private final StringBuilder log = new StringBuilder();

    @Test
    void readableMessagesAreTaken() {
        assertThat(failuresOf("21.5", "-3")).isEmpty();
        assertThat(log.toString().lines()).containsExactly("id of 21.5: 21.5 °C", "id of -3: -3.0 °C");
    }

    @Test
    void onlyUnreadableMessagesAreHandedBack() {
        assertThat(failuresOf("21.5", "warm", "-300")).containsExactly("id of warm", "id of -300");
    }

    private List<String> failuresOf(String... bodies) {
        var event = new SQSEvent();
        event.setRecords(Stream.of(bodies).map(TemperatureConsumerTest::message).toList());
        return new TemperatureConsumer()
                .handleRequest(event, context()).getBatchItemFailures().stream()
                        .map(BatchItemFailure::getItemIdentifier)
                        .toList();
    }

    private static SQSMessage message(String body) {
        var message = new SQSMessage();
        message.setMessageId("id of " + body);
        message.setBody(body);
        return message;
    }

    /** A context that can log and nothing else. */
    private Context context() {
        LambdaLogger logger = new LambdaLogger() {
            @Override
            public void log(String message) {
                log.append(message);
            }

            @Override
            public void log(byte[] message) {
                throw new UnsupportedOperationException();
            }
        };
        return (Context) Proxy.newProxyInstance(
                Context.class.getClassLoader(), new Class<?>[] {Context.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getLogger")) {
                        return logger;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
