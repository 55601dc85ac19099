package dev.samovar.cli.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.cli.CommandLineRun;
import dev.samovar.cli.console.Conventions;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class GenerateEventCommandTest {

    @Test
    void withoutAServiceItListsTheEvents() {
        assertThat(generate().out().lines())
                .containsExactly(
                        "greetings        hello                    A greeting",
                        "greetings        bye                      A farewell");
    }

    @Test
    void theFirstEventOfAServiceIsItsDefault() {
        assertThat(generate("greetings").out())
                .isEqualTo("{\"text\": \"Hello World\", \"times\": 2, \"again\": \"World\", \"none\": \"\"}\n");
    }

    @Test
    void valuesAreFilledInEverywhereAndEscaped() {
        assertThat(generate("greetings", "hello", "--set", "name=a \"b\" $1\\", "--set", "times=7")
                        .out())
                .isEqualTo("{\"text\": \"Hello a \\\"b\\\" $1\\\\\", \"times\": 7, \"again\": \"a \\\"b\\\" $1\\\\\","
                        + " \"none\": \"\"}\n");
    }

    @Test
    void anUnknownValueIsRefusedWithTheKnownOnes() {
        var run = generate("greetings", "bye", "--set", "nmae=x");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("samovar: this event has no nmae; --set takes name\n");
    }

    @Test
    void anUnknownEventIsRefused() {
        var run = generate("greetings", "nod");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("there is no event 'greetings nod'");
    }

    @Test
    void itTellsWhatCanBeSet() {
        assertThat(generate("greetings", "--show-values").out().lines())
                .map(String::strip)
                .containsExactly("name                     World", "times                    2", "nothing");
    }

    private static CommandLineRun generate(String... args) {
        var command = new GenerateEventCommand(new EventCatalogue("/dev/samovar/cli/event/samples/"));
        return CommandLineRun.of(Conventions.applyTo(new CommandLine(command)), args);
    }
}
