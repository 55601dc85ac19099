package dev.samovar.mapping.poll.queue;

import static dev.samovar.mapping.poll.queue.QueueStage.failures;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What functions answer that report the messages they failed on. */
class ItemFailuresTest {
    private static final String ID_1 = "{\"itemIdentifier\":\"m1\"}";

    private final QueueStage stage = QueueStage.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"batchItemFailures\":[]}",
                "{\"batchItemFailures\":null}",
                "{\"other\":1}",
                "{}",
                "null",
                "",
                "\"\"",
            })
    void isAFullSuccess(String answer) {
        answers(answer);

        assertThat(stage.queue.bodies()).isEmpty();
        assertThat(stage.meter.counts().failures()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(^_^)",
                "\"text\"",
                "17",
                "{\"batchItemFailures\":[" + ID_1 + "]} trailing",
                "{\"batchItemFailures\":\"m1\"}",
                "{\"batchItemFailures\":[" + ID_1 + ",{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[" + ID_1 + ",{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[" + ID_1 + ",{\"foo\":\"m2\"}]}",
                "{\"batchItemFailures\":[" + ID_1 + ",{\"itemIdentifier\":\"m77\"}]}",
                "{\"batchItemFailures\":[" + ID_1 + ",{\"itemIdentifier\":7}]}",
                "{\"batchItemFailures\":[\"m1\"]}",
            })
    void failsTheWholeBatch(String answer) {
        answers(answer);

        assertThat(stage.queue.bodies()).containsExactly("a", "b", "c");
        assertThat(stage.queue.log()).isEmpty();
    }

    @Test
    void theMessagesThatAreNotNamedAreDeleted() {
        answers(failures("m2"));

        assertThat(stage.queue.log()).containsExactly("0.000 delete [a, c]");
        stage.runSeconds(30);
        assertThat(stage.timeline()).containsExactly("0.000 a b c", "30.000 b");
    }

    @Test
    void namingAMessageTwiceIsNamingItOnce() {
        answers(failures("m2", "m2"));

        assertThat(stage.queue.bodies()).containsExactly("b");
    }

    @Test
    void namingAllFailsTheWholeBatch() {
        answers(failures("m3", "m2", "m1"));

        assertThat(stage.queue.bodies()).containsExactly("a", "b", "c");
        assertThat(stage.queue.log()).isEmpty();
    }

    @Test
    void anErrorFailsTheWholeBatch() {
        stage.reportsItemFailures = true;
        stage.queue.send("a");
        stage.function.fails();
        stage.start();
        stage.runFor(Duration.ZERO);

        assertThat(stage.queue.bodies()).containsExactly("a");
    }

    @Test
    void theAnswerMeansNothingUnlessTheMappingSaysSo() {
        stage.queue.send("a");
        stage.function.returns(failures("m1"));
        stage.start();
        stage.runFor(Duration.ZERO);

        assertThat(stage.queue.bodies()).isEmpty();
    }

    private void answers(String answer) {
        stage.reportsItemFailures = true;
        stage.queue.send("a", "b", "c");
        stage.function.returns(answer);
        stage.start();
        stage.runFor(Duration.ZERO);
    }
}
