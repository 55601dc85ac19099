package dev.samovar.gateway.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.rest.ContentHandling;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two tables of content handling, cell by cell. */
class ContentRulesTest {
    private static final ContentRules RULES = new ContentRules(List.of("image/png", "application/*", "*/test"));

    private static String describe(Optional<Content> content) {
        return content.map(known -> switch (known) {
                    case Content.Text(String text) -> "text " + text;
                    case Content.Bytes(byte[] bytes) -> "bytes " + new String(bytes, StandardCharsets.UTF_8);
                })
                .orElse("failure");
    }

    private static Optional<ContentHandling> handling(String name) {
        return name.equals("unset") ? Optional.empty() : Optional.of(ContentHandling.valueOf("CONVERT_TO_" + name));
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, unset, aGk=, text aGk=",
        "text/plain, BINARY, aGk=, bytes hi",
        "text/plain, BINARY, !, failure",
        "text/plain, TEXT, aGk=, text aGk=",
        "image/png, unset, hi, bytes hi",
        "image/png, BINARY, hi, bytes hi",
        "image/png, TEXT, hi, text aGk=",
        "image/png; a=b, unset, hi, bytes hi",
        "application/json, unset, hi, bytes hi",
        "x/test, unset, hi, text hi"
    })
    void requestsAreConverted(String type, String handling, String body, String expected) {
        assertThat(describe(RULES.request(
                        body.getBytes(StandardCharsets.UTF_8), Headers.of("Content-Type", type), handling(handling))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain | text/html            | unset  | aGk= | text aGk=",
                "text/plain | text/html            | BINARY | aGk= | bytes hi",
                "text/plain | text/html            | TEXT   | aGk= | text aGk=",
                "text/plain | image/png            | unset  | aGk= | bytes hi",
                "text/plain | image/png            | unset  | !    | failure",
                "text/plain | image/png            | BINARY | aGk= | bytes hi",
                "text/plain | image/png            | TEXT   | aGk= | text aGk=",
                "image/png  | text/html            | unset  | hi   | text aGk=",
                "image/png  | text/html            | BINARY | hi   | bytes hi",
                "image/png  | text/html            | TEXT   | hi   | text aGk=",
                "image/png  | image/png            | unset  | hi   | bytes hi",
                "image/png  | image/png            | BINARY | hi   | bytes hi",
                "image/png  | image/png            | TEXT   | hi   | text aGk=",
                "image/png  | image/png, text/html | unset  | hi   | bytes hi",
                "image/png  | text/html, image/png | unset  | hi   | text aGk=",
                "image/png  | */*                  | unset  | hi   | text aGk=",
                "image/png  | image/*              | unset  | hi   | text aGk="
            })
    void responsesAreConverted(String type, String accepted, String handling, String body, String expected) {
        assertThat(describe(RULES.response(
                        body.getBytes(StandardCharsets.UTF_8),
                        Headers.of("Content-Type", type),
                        Headers.of("Accept", accepted),
                        handling(handling))))
                .isEqualTo(expected);
    }

    @Test
    void invalidTextIsReplaced() {
        byte[] invalid = {'a', (byte) 0xff, 'b'};

        assertThat(describe(RULES.request(invalid, Headers.of("Content-Type", "text/plain"), Optional.empty())))
                .isEqualTo("text a\uFFFDb");
    }
}
