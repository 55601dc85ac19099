package dev.samovar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

final class MainTest {

    @ParameterizedTest
    @MethodSource("allCommands")
    void everyCommandHasHelpWithExamples(CommandLine command) {
        String help = command.getUsageMessage();

        assertThat(help).contains("--help", "Examples:\n  ");
    }

    /* picocli formats them; what it cannot format it prints as it is, with a warning on standard error. */
    @ParameterizedTest
    @MethodSource("allCommands")
    void everyTextOfTheHelpIsAFormatThatNeedsNoArguments(CommandLine command) {
        assertThat(texts(command.getCommandSpec()))
                .isNotEmpty()
                .allSatisfy(text -> assertThatCode(() -> text.formatted()).doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("allCommands")
    void everyExampleCanBeCopiedFromTheHelp(CommandLine command) {
        String[] examples = command.getCommandSpec().usageMessage().footer();

        assertThat(command.getUsageMessage().lines()).endsWith(examples);
    }

    private static List<String> texts(CommandSpec command) {
        var usage = command.usageMessage();
        Stream<String[]> ofCommand =
                Stream.of(usage.header(), usage.description(), usage.footer(), usage.customSynopsis());
        Stream<String[]> ofArguments = command.args().stream().map(ArgSpec::description);
        return Stream.concat(ofCommand, ofArguments).flatMap(Stream::of).toList();
    }

    static Stream<CommandLine> allCommands() {
        return visible(Main.commandLine());
    }

    private static Stream<CommandLine> visible(CommandLine command) {
        Stream<CommandLine> below = command.getSubcommands().values().stream()
                .filter(sub -> !sub.getCommandSpec().usageMessage().hidden())
                .flatMap(MainTest::visible);
        return Stream.concat(Stream.of(command), below);
    }

    @Test
    void theHelpOfTheProgramTellsTheExitCodes() {
        assertThat(CommandLineRun.samovar("--help").out()).contains("Exit codes:", "6    The server cannot listen");
    }

    @Test
    void aCommandAloneHasTheSameHelpAsAmongAll() {
        String alone = CommandLineRun.samovar("start", "--help").out();

        assertThat(allCommands().map(CommandLine::getUsageMessage)).contains(alone);
    }

    @Test
    void anUnknownCommandIsAUsageErrorThatSuggestsAKnownOne() {
        var run = CommandLineRun.samovar("functons");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("samovar functions", "Try 'samovar --help'");
    }

    @Test
    void noCommandIsAUsageError() {
        assertThat(CommandLineRun.samovar().exitCode()).isEqualTo(2);
    }

    @Test
    void aWrongValueIsExplained() {
        var run = CommandLineRun.samovar("start", "--cold-start", "warm");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("'warm' is not a cold start: write none, fixed:250ms or lambda");
    }

    @Test
    void aPairWithoutAnEqualsSignIsExplained() {
        var run = CommandLineRun.samovar("invoke", "a.jar", "--handler", "a.B", "--env", "X");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("samovar: Value for option '--env' (K=V) should be in KEY=VALUE format");
    }

    @Test
    void aPortOutOfRangeIsAUsageError() {
        var run = CommandLineRun.samovar("start", "--port", "65536");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("samovar: --port 65536 is not between 0 and 65535\n");
    }

    @Test
    void dataAndEphemeralExcludeEachOther() {
        assertThat(CommandLineRun.samovar("start", "--data", "d", "--ephemeral").exitCode())
                .isEqualTo(2);
    }

    @Test
    void theVersionNamesTheJdk() {
        assertThat(CommandLineRun.samovar("--version").out())
                .startsWith("samovar ")
                .contains("JDK " + Runtime.version());
    }

    @Test
    void completionKnowsTheCommandsButNotTheHiddenOne() {
        assertThat(CommandLineRun.samovar("completion", "bash").out())
                .contains("generate-event", "--keep-alive")
                .doesNotContain("rehearse");
        assertThat(CommandLineRun.samovar("completion", "zsh").out()).startsWith("autoload -Uz compinit");
    }
}
