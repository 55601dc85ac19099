package dev.samovar.mapping.poll.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.mapping.Batching;
import dev.samovar.mapping.source.LogRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TumblingWindowTest {
    private final LogStage stage = new LogStage("s1");

    @BeforeEach
    void windowsOfThirtySeconds() {
        stage.tumblingWindow = Duration.ofSeconds(30);
    }

    @Test
    void stateIsHandedOnWithinAWindowAndEndsWithIt() {
        stage.function
                .returns("{\"state\":{\"n\":1}}")
                .returns("{\"state\":{\"n\":2}}")
                .returns("{}");
        stage.start();
        stage.runSeconds(40);
        stage.log.put("s1", "a");
        stage.runSeconds(5);
        stage.log.put("s1", "b");
        stage.runSeconds(60);

        assertThat(events()).containsExactly("[a] 30..60 {}", "[b] 30..60 {\"n\":1}", "[] 30..60 {\"n\":2} final");
        assertThat(stage.timeline()).containsExactly("40.000 a", "45.000 b", "60.000 ");
        assertThat(stage.checkpoints()).containsExactly("s1 {\"at\":\"after\",\"sequenceNumber\":\"102\"}");
    }

    @Test
    void anEventTellsWhatAwsTells() {
        stage.function.returns("{\"state\":{}}");
        stage.start();
        stage.log.put("s1", "a");
        stage.runSeconds(1);

        JsonNode event = stage.function.events().getFirst();
        assertThat(event.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly(
                        "Records",
                        "window",
                        "state",
                        "shardId",
                        "eventSourceARN",
                        "isFinalInvokeForWindow",
                        "isWindowTerminatedEarly");
        assertThat(event.path("window"))
                .hasToString("{\"start\":\"1970-01-01T00:00:00Z\",\"end\":\"1970-01-01T00:00:30Z\"}");
        assertThat(event.path("shardId").textValue()).isEqualTo("s1");
        assertThat(event.path("eventSourceARN").textValue()).isEqualTo(LogStage.ARN);
    }

    @Test
    void recordsOfALaterWindowWaitForTheEndOfTheOneBefore() {
        states(6);
        stage.log.put("s1", "a");
        stage.runSeconds(31);
        stage.log.put("s1", "b", "c");
        stage.runSeconds(30);
        stage.log.put("s1", "d");
        stage.start();
        stage.runSeconds(60);

        assertThat(events())
                .containsExactly(
                        "[a] 0..30 {}",
                        "[] 0..30 {\"n\":1} final",
                        "[b, c] 30..60 {}",
                        "[] 30..60 {\"n\":3} final",
                        "[d] 60..90 {}",
                        "[] 60..90 {\"n\":5} final");
    }

    @Test
    void aBatchIsNotHeldBeyondTheEndOfItsWindow() {
        stage.batching = new Batching(10, Duration.ofSeconds(100));
        states(2);
        stage.start();
        stage.runSeconds(10);
        stage.log.put("s1", "a");
        stage.runSeconds(60);

        assertThat(stage.timeline()).containsExactly("30.000 a", "31.000 ");
    }

    @Test
    void anAnswerWithoutStateFailsTheBatch() {
        stage.function.returns("{}").returns("{\"state\":{}}");
        stage.log.put("s1", "a");
        stage.start();
        stage.runSeconds(1);

        assertThat(stage.timeline()).containsExactly("0.000 a", "0.500 a");
    }

    @Test
    void stateMayComeWithItemFailures() {
        stage.reportsItemFailures = true;
        stage.function.returns("{\"state\":{\"n\":1},\"batchItemFailures\":[{\"itemIdentifier\":\"102\"}]}");
        states(2);
        stage.log.put("s1", "a", "b");
        stage.start();
        stage.runSeconds(1);

        assertThat(events()).containsExactly("[a, b] 0..30 {}", "[b] 0..30 {\"n\":1}");
    }

    @Test
    void aFailureKeepsTheStateAsItWas() {
        stage.function.returns("{\"state\":{\"n\":1}}").fails().returns("{\"state\":{\"n\":2}}");
        stage.start();
        stage.log.put("s1", "a");
        stage.runSeconds(1);
        stage.log.put("s1", "b");
        stage.runSeconds(10);

        assertThat(events()).containsExactly("[a] 0..30 {}", "[b] 0..30 {\"n\":1}", "[b] 0..30 {\"n\":1}");
    }

    @Test
    void tooMuchStateEndsTheWindowEarly() {
        stage.batching = new Batching(1, Duration.ZERO);
        stage.function.returns("{\"state\":{\"text\":\"" + "x".repeat(1024 * 1024) + "\"}}");
        states(2);
        stage.log.put("s1", "a", "b");
        stage.start();
        stage.runSeconds(1);

        assertThat(events())
                .extracting(text -> text.replaceAll("x+", "x"))
                .containsExactly("[a] 0..30 {}", "[] 0..30 {\"text\":\"x\"} final early", "[b] 0..30 {}");
    }

    @Test
    void theEndOfAShardEndsItsWindow() {
        states(3);
        stage.log.put("s1", "a");
        stage.start();
        stage.runSeconds(1);
        stage.log.open("s2", "s1");
        stage.log.put("s2", "b");
        stage.runSeconds(1);

        assertThat(events()).containsExactly("[a] 0..30 {}", "[] 0..30 {\"n\":1} final early", "[b] 0..30 {}");
        assertThat(stage.checkpoints()).contains("s1 {\"at\":\"end\"}");
    }

    @Test
    void anOpenWindowSurvivesARestart() {
        states(2);
        stage.log.put("s1", "a");
        LogPoller<LogRecord.Stream> poller = stage.start();
        stage.runSeconds(1);
        poller.stop(() -> {});
        stage.runSeconds(50);
        stage.start();
        stage.runSeconds(5);

        assertThat(events()).containsExactly("[a] 0..30 {}", "[] 0..30 {\"n\":1} final");
        assertThat(stage.timeline()).containsExactly("0.000 a", "52.000 ");
    }

    private void states(int count) {
        for (int i = 1; i <= count; i++) {
            stage.function.returns("{\"state\":{\"n\":" + i + "}}");
        }
    }

    private List<String> events() {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < stage.function.events().size(); i++) {
            JsonNode event = stage.function.events().get(i);
            List<String> texts = new ArrayList<>();
            event.path("Records").forEach(item -> texts.add(LogStage.text(item)));
            told.add(texts
                    + " " + second(event.path("window").path("start"))
                    + ".." + second(event.path("window").path("end"))
                    + " " + event.path("state")
                    + (event.path("isFinalInvokeForWindow").booleanValue() ? " final" : "")
                    + (event.path("isWindowTerminatedEarly").booleanValue() ? " early" : ""));
        }
        return told;
    }

    private static long second(JsonNode instant) {
        return Instant.parse(instant.textValue()).getEpochSecond();
    }
}
