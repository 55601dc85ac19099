package dev.samovar.mapping.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordFilterTest {

    @ParameterizedTest(name = "{1} on {0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            plain text                   | {"body":["plain text"]}                        | true
            plain text                   | {"body":["other text"]}                        | false
            plain text                   | {"body":[{"prefix":"plain"}]}                  | true
            plain text                   | {"body":{"tea":["green"]}}                     | false
            plain text                   | {"body":{"tea":[{"exists":false}]}}            | false
            {"tea":"green"}              | {"body":{"tea":["green"]}}                     | true
            {"tea":"green"}              | {"body":{"tea":["black"]}}                     | false
            {"tea":"green"}              | {"body":["{\\"tea\\":\\"green\\"}"]}           | false
            {"tea":"green"}              | {"body":[{"exists":false}]}                    | false
            {"tea":                      | {"body":{"tea":["green"]}}                     | false
            {"tea":                      | {"body":[{"prefix":"{"}]}                      | true
            {"tea":"green"} {"more":1}   | {"body":{"tea":["green"]}}                     | false
            [{"tea":"green"}]            | {"body":{"tea":["green"]}}                     | true
            42                           | {"body":["42"]}                                | true
            42                           | {"body":[42]}                                  | false
            say "hi"                     | {"body":["say \\"hi\\""]}                      | true
            anything                     | {"messageId":["m-1"]}                          | true
            {"tea":"green"}              | {"messageId":["m-1"]}                          | true
            {"tea":"green"}              | {"messageId":["m-2"]}                          | false
            {"tea":"green"}              | {"messageId":["m-1"],"body":{"tea":["green"]}} | true
            {"tea":"green"}              | {"messageId":["m-2"],"body":{"tea":["green"]}} | false
            """)
    void theBodyDecidesWithThePattern(String body, String pattern, boolean passes) {
        assertThat(passes(body, pattern)).isEqualTo(passes);
    }

    @ParameterizedTest(name = "{1} on {0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            300          | [300]                              | true
            300.0        | [300]                              | false
            3e2          | [300]                              | false
            300          | [300.0]                            | false
            3.0e2        | [3.0e2]                            | true
            300          | ["300"]                            | false
            300.0        | [{"numeric":["=",300]}]            | true
            300.0        | [300, {"numeric":["=",300]}]       | true
            300.0        | [{"numeric":["=",300]}, 300]       | true
            300.0        | [300, 300.0]                       | true
            301          | [{"numeric":[">",300,"<=",301]}]   | true
            300          | [{"numeric":[">",300,"<=",301]}]   | false
            null         | [null]                             | true
            ""           | [""]                               | true
            "x"          | [null]                             | false
            true         | [true]                             | true
            "Green"      | [{"equals-ignore-case":"green"}]   | true
            "green"      | [{"prefix":"gr"}]                  | true
            "green"      | [{"suffix":"en"}]                  | true
            "green"      | [{"anything-but":["black"]}]       | true
            "black"      | [{"anything-but":["black"]}]       | false
            "green"      | [{"exists":true}]                  | true
            "green"      | [{"exists":false}]                 | false
            {"leaf":1}   | [{"exists":true}]                  | false
            """)
    void aValueIsComparedByItsOperator(String value, String matcher, boolean passes) {
        assertThat(passes("{\"v\":" + value + "}", "{\"body\":{\"v\":" + matcher + "}}"))
                .isEqualTo(passes);
    }

    @Test
    void keysAreAndedValuesAndFiltersAreOred() {
        String pattern = "{\"body\":{\"tea\":[\"green\",\"black\"],\"cups\":[2]}}";

        assertThat(passes("{\"tea\":\"black\",\"cups\":2}", pattern)).isTrue();
        assertThat(passes("{\"tea\":\"black\",\"cups\":3}", pattern)).isFalse();
        assertThat(passes("{\"tea\":\"white\",\"cups\":3}", pattern, "{\"body\":{\"tea\":[\"white\"]}}"))
                .isTrue();
    }

    @Test
    void alternativesMayLookAtDifferentKeys() {
        String pattern = "{\"$or\":[{\"body\":{\"tea\":[\"green\"]}},{\"messageId\":[\"m-1\"]},{\"body\":[\"x\"]}]}";

        assertThat(passes("{\"tea\":\"green\"}", pattern)).isTrue();
        assertThat(passes("anything", pattern)).isTrue();
    }

    @Test
    void aPatternForDataDropsDataThatCannotBeRead() {
        assertThat(filter("{\"data\":{\"v\":[1]}}").passes(metadata(), Optional.empty()))
                .isFalse();
        assertThat(filter("{\"messageId\":[\"m-1\"]}").passes(metadata(), Optional.empty()))
                .isTrue();
    }

    @Test
    void withoutFiltersEverythingPasses() {
        var filter = new RecordFilter(FilterCriteria.NONE, "body");

        assertThat(filter.passesAll()).isTrue();
        assertThat(filter.passes(metadata(), Optional.of("x"))).isTrue();
    }

    @Test
    void aRecordMayBeDataAlone() {
        assertThat(filter("{\"data\":{\"v\":[1]}}")
                        .passes(JsonNodeFactory.instance.objectNode(), Optional.of("{\"v\":1}")))
                .isTrue();
    }

    private static RecordFilter filter(String pattern) {
        return new RecordFilter(new FilterCriteria(List.of(pattern)), "data");
    }

    private static boolean passes(String body, String... patterns) {
        var criteria = new FilterCriteria(List.of(patterns));
        assertThat(criteria.isValid()).isTrue();
        return new RecordFilter(criteria, "body").passes(metadata(), Optional.of(body));
    }

    private static ObjectNode metadata() {
        return JsonNodeFactory.instance.objectNode().put("messageId", "m-1");
    }
}
