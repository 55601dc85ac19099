package dev.samovar.queue.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.protocol.Caller;
import dev.samovar.queue.sqs.wire.WireException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:4566/000000000000/orders",
                "http://localhost:4566/000000000000/orders/",
                "https://sqs.eu-west-1.amazonaws.com/000000000000/orders",
                "https://eu-west-1.queue.amazonaws.com/000000000000/orders",
                "http://us-east-1.queue.localhost:4566/000000000000/orders",
                "http://localhost:4566/queue/us-east-1/000000000000/orders",
                "http://localhost:9324/queue/orders",
                "/000000000000/orders",
                "000000000000/orders",
            })
    void onlyTheLastTwoPartsCount(String url) {
        assertThat(QueueAddress.parse(Caller.ANONYMOUS, url)).hasToString("arn:aws:sqs:us-east-1:000000000000:orders");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "//", "orders", "/orders", "http://localhost/", "http://localhost/orders", "http:///"})
    void aUrlWithoutAQueueIsRefused(String url) {
        assertThatThrownBy(() -> QueueAddress.parse(Caller.ANONYMOUS, url))
                .isInstanceOf(WireException.class)
                .hasMessage("The address " + url + " is not valid for this endpoint.");
    }

    @Test
    void queuesOfOtherAccountsAreOutOfReach() {
        String url = "http://localhost:4566/111111111111/orders";

        assertThatThrownBy(() -> QueueAddress.parse(Caller.ANONYMOUS, url))
                .hasMessage("Access to the resource " + url + " is denied.");
    }
}
