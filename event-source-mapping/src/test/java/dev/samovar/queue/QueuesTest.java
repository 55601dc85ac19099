package dev.samovar.queue;

import static dev.samovar.queue.QueueFixture.arn;
import static dev.samovar.queue.QueueFixture.errorOf;
import static dev.samovar.queue.QueueFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.AccountRegion;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.attribute.QueueAttribute;
import dev.samovar.queue.error.InvalidParameterValue;
import dev.samovar.queue.error.QueueDeletedRecently;
import dev.samovar.queue.error.QueueDoesNotExist;
import dev.samovar.queue.error.QueueNameExists;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueuesTest {
    private final QueueFixture at = new QueueFixture();

    @Test
    void creatingAQueueAgainWithTheSameAttributesOrNoneFindsIt() {
        Queue queue = at.create("orders", Map.of("DelaySeconds", "5"));

        assertThat(at.create("orders", Map.of("DelaySeconds", "5", "VisibilityTimeout", "30")))
                .isSameAs(queue);
        assertThat(at.create("orders", Map.of())).isSameAs(queue);
        assertThat(errorOf(() -> at.create("orders", Map.of("DelaySeconds", "6"))))
                .isEqualTo(new QueueNameExists("DelaySeconds"));
    }

    @Test
    void aDeletedNameRestsForAMinute() {
        Queue queue = at.create("orders");
        at.send("orders", "a");
        assertThat(at.queues.delete(arn("orders"))).isCompleted();

        assertThat(errorOf(() -> at.queue("orders"))).isEqualTo(new QueueDoesNotExist());
        assertThat(errorOf(() -> queue.send(message("b")))).isEqualTo(new QueueDoesNotExist());
        at.pass(Duration.ofSeconds(59));
        assertThat(errorOf(() -> at.create("orders"))).isEqualTo(new QueueDeletedRecently());
        at.pass(Duration.ofSeconds(1));
        at.create("orders");

        at.restart();
        assertThat(at.receive("orders", 1)).isEmpty();
    }

    @Test
    void namesHaveRules() {
        for (String name : List.of("", "a b", "a".repeat(81), "orders.fifo", "a.b")) {
            assertThat(errorOf(() -> at.create(name, Map.of())))
                    .as(name)
                    .isInstanceOf(InvalidParameterValue.QueueName.class);
        }
        assertThat(errorOf(() -> at.create("orders", QueueFixture.FIFO)))
                .isInstanceOf(InvalidParameterValue.QueueName.class);
        assertThat(at.create("a".repeat(75) + ".fifo", QueueFixture.FIFO)
                        .attributes()
                        .isFifo())
                .isTrue();
    }

    @Test
    void accountsAndRegionsSeeOnlyWhatIsTheirs() {
        var elsewhere = new AccountRegion("123456789012", "eu-west-1");
        at.create("orders");
        at.create("order-history");
        at.create("other");
        at.queues.create(elsewhere, "orders", Map.of(), Map.of());

        assertThat(at.queues.list(QueueFixture.HOME, "order"))
                .extracting(queue -> queue.arn().name())
                .containsExactly("order-history", "orders");
        assertThat(at.queues.list(elsewhere, "")).hasSize(1);
        at.queues.get(new QueueArn(elsewhere, "orders")).send(message("a"));
        assertThat(at.receive("orders", 1)).isEmpty();
    }

    @Test
    void aQueueSurvivesARestartWithAttributesAndTags() {
        at.queues.create(QueueFixture.HOME, "orders", Map.of("DelaySeconds", "5"), Map.of("team", "tea"));
        at.pass(Duration.ofSeconds(10));
        at.change("orders", Map.of("Policy", "{\"Version\":\"2012-10-17\"}"));
        assertThat(at.queue("orders").tag(Map.of("stage", "test", "cost", "1"))).isCompleted();
        assertThat(at.queue("orders").untag(List.of("cost"))).isCompleted();
        Map<QueueAttribute, String> before = at.queue("orders").shownAttributes();

        at.restart();

        assertThat(at.queue("orders").shownAttributes())
                .isEqualTo(before)
                .containsEntry(QueueAttribute.QueueArn, "arn:aws:sqs:us-east-1:000000000000:orders")
                .containsEntry(QueueAttribute.CreatedTimestamp, "1772366400")
                .containsEntry(QueueAttribute.LastModifiedTimestamp, "1772366410")
                .containsEntry(QueueAttribute.Policy, "{\"Version\":\"2012-10-17\"}");
        assertThat(at.queue("orders").tags()).isEqualTo(Map.of("team", "tea", "stage", "test"));
    }
}
