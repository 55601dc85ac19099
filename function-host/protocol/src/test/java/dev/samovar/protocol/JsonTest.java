package dev.samovar.protocol;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    record Request(
            Optional<String> name,
            Optional<Integer> count,
            Optional<byte[]> data,
            Optional<List<Entry>> entries,
            Optional<Map<String, String>> tags) {}

    record Entry(Optional<String> key) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                        | the request: START_OF_ARRAY can not be converted to a structure",
                "5                         | the request: NUMBER_VALUE can not be converted to a structure",
                "{\"Name\":5}              | [\"Name\"]: NUMBER_VALUE can not be converted to a String",
                "{\"Name\":[]}             | [\"Name\"]: START_OF_ARRAY can not be converted to a String",
                "{\"Count\":\"5\"}         | [\"Count\"]: STRING_VALUE can not be converted to an Integer",
                "{\"Count\":1.5}           | [\"Count\"]: DECIMAL_VALUE can not be converted to an Integer",
                "{\"Data\":\"?\"}          | [\"Data\"]: STRING_VALUE can not be converted to a blob",
                "{\"Entries\":{}}          | [\"Entries\"]: START_OF_OBJECT can not be converted to a list",
                "{\"Entries\":[{},true]}   | [\"Entries\"][1]: TRUE_VALUE can not be converted to a structure",
                "{\"Entries\":[{\"Key\":{}}]} | [\"Entries\"][0][\"Key\"]: START_OF_OBJECT can not be converted to a String",
                "{\"Tags\":{\"a\":false}}  | [\"Tags\"][\"a\"]: FALSE_VALUE can not be converted to a String",
            })
    void aMemberOfAnotherTypeIsNamedWithoutAWordOfHowItIsRead(String body, String mismatch) {
        assertThatThrownBy(() -> read(body.getBytes(UTF_8)))
                .isInstanceOf(RequestException.class)
                .hasMessage("Wrong type of " + mismatch);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Name\":\"\\ud800\"}",
                "{\"Name\":\"\\udc00\\ud800\"}",
                "{\"Name\":\"a\\ud800b\"}",
                "{\"Tags\":{\"a\":\"\\ud800\"}}",
                "{\"Tags\":{\"\\ud800\":\"a\"}}",
                "{\"Entries\":[{\"Key\":\"\\udfff\"}]}",
                "{\"Name\":\"\u00ed\u00a0\u0080\"}",
            })
    void halfACharacterIsRefusedSinceItCouldNeverBeWrittenAgain(String body) {
        assertThatThrownBy(() -> read(body.getBytes(ISO_8859_1))).isInstanceOf(RequestException.class);
    }

    @Test
    void allOtherCharactersAreRead() {
        assertThat(read("{\"Name\":\"\\ud83d\\ude00 😀 \\u0000 ü\"}".getBytes(UTF_8))
                        .name())
                .contains("😀 😀 \u0000 ü");
        assertThat(read("{\"Tags\":{\"😀\":\"ü\"}}".getBytes(UTF_8)).tags()).contains(Map.of("😀", "ü"));
    }

    @Test
    void whatIsOutOfRangeIsToldWithoutAWordOfHowItIsRead() {
        assertThatThrownBy(() -> read("{\"Count\":99999999999}".getBytes(UTF_8)))
                .isInstanceOf(RequestException.class)
                .hasMessageContaining("99999999999")
                .message()
                .doesNotContain("samovar");
    }

    private static Request read(byte[] body) {
        return Json.PASCAL_CASE.read(body, Request.class);
    }
}
