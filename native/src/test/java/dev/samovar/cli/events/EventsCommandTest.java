package dev.samovar.cli.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.cli.CommandLineRun;
import dev.samovar.cli.client.FakeServer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EventsCommandTest {

    @Test
    void eachMappingIsALineWithWhatAPersonWantsToKnow() throws IOException {
        var run = once("{\"Mappings\":[{\"EventSource\":\"arn:aws:sqs:us-east-1:000000000000:orders\","
                + "\"FunctionArn\":\"arn:aws:lambda:us-east-1:000000000000:function:intake\",\"Waiting\":12,"
                + "\"OldestAgeMillis\":4200,\"Running\":2,\"Batches\":9,\"Records\":90,\"Failures\":1,\"Refusals\":0,"
                + "\"BatchesPerSecond\":0.9,\"LastSize\":7,\"LargestSize\":10,\"Problem\":\"\"}]}");

        assertThat(run.out().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly(
                        "SOURCE -> FUNCTION WAITING RUNNING OLDEST BATCHES/s SIZE (MAX) RECORDS FAILED",
                        "orders -> intake 12 2 4s 0.9 7 (10) 90 1");
    }

    @Test
    void whyASourceDoesNotAnswerIsTold() throws IOException {
        var run = once("{\"Mappings\":[{\"EventSource\":\"broker:9092/clicks\",\"FunctionArn\":\"a:function:f\","
                + "\"Problem\":\"no broker answers\",\"Refusals\":3}]}");

        assertThat(run.out().lines().skip(2))
                .containsExactly("  ! no broker answers", "  ! throttled or without a function 3 times");
    }

    @Test
    void nothingAtWorkIsToldToo() throws IOException {
        assertThat(once("{\"Mappings\":[]}").out()).contains("(no event-source mapping is at work)");
    }

    @Test
    void agesAreShort() {
        assertThat(MappingTable.age(Duration.ofSeconds(119))).isEqualTo("119s");
        assertThat(MappingTable.age(Duration.ofSeconds(121))).isEqualTo("2m");
        assertThat(MappingTable.age(Duration.ofHours(50))).isEqualTo("50h");
    }

    private static CommandLineRun once(String progress) throws IOException {
        try (var server = new FakeServer().on("GET /_samovar/event-source-mappings", 200, progress)) {
            return CommandLineRun.samovar("events", "--once", "--endpoint", server.endpoint());
        }
    }
}
