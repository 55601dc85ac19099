package dev.samovar.queue.sqs;

import static dev.samovar.queue.sqs.Sqs.newQueue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SqsException;

@QuarkusTest
class TagsTest {
    private SqsClient sqs;

    @BeforeEach
    void open() {
        sqs = Sqs.client();
    }

    @AfterEach
    void close() {
        sqs.close();
    }

    @Test
    void tagsComeAndGo() {
        String queue = sqs.createQueue(it -> it.queueName(Sqs.newName()).tags(Map.of("born", "with")))
                .queueUrl();

        sqs.tagQueue(it -> it.queueUrl(queue).tags(Map.of("team", "tea", "empty", "")));
        assertThat(tags(queue)).isEqualTo(Map.of("born", "with", "team", "tea", "empty", ""));

        sqs.tagQueue(it -> it.queueUrl(queue).tags(Map.of("team", "samovar")));
        sqs.untagQueue(it -> it.queueUrl(queue).tagKeys("born", "never-there"));
        assertThat(tags(queue)).isEqualTo(Map.of("team", "samovar", "empty", ""));
    }

    @Test
    void aQueueWithoutTagsShowsNone() {
        String queue = newQueue();

        assertThat(sqs.listQueueTags(it -> it.queueUrl(queue)).hasTags()).isFalse();
    }

    @Test
    void taggingNeedsTags() {
        String queue = newQueue();

        assertThatThrownBy(() -> sqs.tagQueue(it -> it.queueUrl(queue).tags(Map.of())))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining("The request must contain the parameter Tags.");
        assertThatThrownBy(() -> sqs.untagQueue(it -> it.queueUrl(queue)))
                .hasMessageContaining("The request must contain the parameter TagKeys.");
    }

    @Test
    void aQueueHasFiftyTagsAtMost() {
        String queue = newQueue();
        Map<String, String> fifty =
                IntStream.range(0, 50).boxed().collect(Collectors.toMap(i -> "key" + i, i -> "value"));
        sqs.tagQueue(it -> it.queueUrl(queue).tags(fifty));

        assertThatThrownBy(() -> sqs.tagQueue(it -> it.queueUrl(queue).tags(Map.of("one", "more"))))
                .hasMessageContaining("Too many tags added for queue");
        assertThatThrownBy(() -> sqs.tagQueue(it -> it.queueUrl(queue).tags(Map.of("", "nameless"))))
                .isInstanceOf(SqsException.class);
        assertThat(tags(queue)).isEqualTo(fifty);
    }

    private Map<String, String> tags(String queue) {
        return sqs.listQueueTags(it -> it.queueUrl(queue)).tags();
    }
}
