package dev.samovar.cli.invoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.cli.console.CommandFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EventArgumentTest {

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "[1]", "\"text\"", "true", "null", "-4.5", " {}"})
    void jsonIsTheEventItself(String json) {
        assertThat(new EventArgument(json).read(InputStream.nullInputStream()).text())
                .isEqualTo(json);
    }

    @Test
    void aDashIsStandardInput() {
        var input = new ByteArrayInputStream("{\"from\":\"pipe\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(new EventArgument("-").read(input).text()).isEqualTo("{\"from\":\"pipe\"}");
    }

    @Test
    void anythingElseIsAFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("order.json"), "{\"from\":\"file\"}");

        assertThat(new EventArgument(file.toString())
                        .read(InputStream.nullInputStream())
                        .text())
                .isEqualTo("{\"from\":\"file\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "{\"a\":       | the event is not JSON: Unexpected end-of-input within/between Object entries (line 1,",
                "{a: 1}        | the event is not JSON: Unexpected character ('a' (code 97)): was expecting double-quote",
                "{} {}         | the event is more than one JSON value",
                "''            | the event is empty; --event '{}' is the least",
            })
    void whatIsNotOneJsonValueIsRefused(String event, String reason) {
        assertThatThrownBy(() -> new EventArgument(event).read(InputStream.nullInputStream()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith(reason);
    }

    @Test
    void whatIsTooLargeIsRefused() {
        var input = new ByteArrayInputStream(("\"" + "x".repeat(6_291_455) + "\"").getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> new EventArgument("-").read(input))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("the event has 6291457 bytes, and AWS takes 6291456");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> new EventArgument("nowhere.json").read(InputStream.nullInputStream()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("nowhere.json");
    }
}
