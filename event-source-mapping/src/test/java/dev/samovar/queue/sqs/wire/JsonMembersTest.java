package dev.samovar.queue.sqs.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonMembersTest {

    @Test
    void membersAreReadByType() {
        Members request = read("""
            {"QueueUrl":"u","DelaySeconds":3,"AttributeNames":["All"],"Attributes":{"a":"b"},
             "Entries":[{"Id":"1"}],"MessageAttributes":{"m":{"BinaryValue":"AQI="}}}\
            """);

        assertThat(request.text("QueueUrl")).hasValue("u");
        assertThat(request.number("DelaySeconds")).hasValue(3);
        assertThat(request.texts(Plural.ATTRIBUTE_NAMES)).containsExactly("All");
        assertThat(request.textMap(Plural.ATTRIBUTES)).containsExactly(Map.entry("a", "b"));
        assertThat(request.structures(Plural.SEND_ENTRIES))
                .extracting(entry -> entry.required("Id"))
                .containsExactly("1");
        assertThat(request.structureMap(Plural.MESSAGE_ATTRIBUTES))
                .hasEntrySatisfying(
                        "m",
                        attribute -> assertThat(attribute.bytes("BinaryValue"))
                                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(1, 2)));
    }

    @Test
    void whatIsNullOrNotThereIsEmpty() {
        Members request = read("{\"QueueUrl\":null,\"Attributes\":null}");

        assertThat(request.text("QueueUrl")).isEmpty();
        assertThat(request.textMap(Plural.ATTRIBUTES)).isEmpty();
        assertThat(request.structures(Plural.SEND_ENTRIES)).isEmpty();
        assertThat(JsonMembers.read(new byte[0]).text("QueueUrl")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'a':1}|NUMBER_VALUE can not be converted to a String",
                "{'a':1.5}|DECIMAL_VALUE can not be converted to a String",
                "{'a':true}|TRUE_VALUE can not be converted to a String",
                "{'a':[]}|START_OF_ARRAY can not be converted to a String",
                "{'a':{}}|START_OF_OBJECT can not be converted to a String",
            })
    void aTextIsNothingElse(String json, String message) {
        refused(json, request -> request.text("a"), message);
    }

    @Test
    void otherTypesAreStrictToo() {
        refused("{'a':'1'}", it -> it.number("a"), "STRING_VALUE can not be converted to an Integer");
        refused("{'a':3000000000}", it -> it.number("a"), "NUMBER_VALUE can not be converted to an Integer");
        refused("{'a':'!'}", it -> it.bytes("a"), "a blob is not in Base64");
        refused(
                "{'Entries':{}}",
                it -> it.structures(Plural.SEND_ENTRIES),
                "START_OF_OBJECT can not be converted to a list");
        refused(
                "{'Entries':['x']}",
                it -> it.structures(Plural.SEND_ENTRIES),
                "STRING_VALUE can not be converted to a structure");
        refused(
                "{'Attributes':[]}",
                it -> it.textMap(Plural.ATTRIBUTES),
                "START_OF_ARRAY can not be converted to a map");
    }

    @Test
    void halfAPairOfSurrogatesIsNoText() {
        refused("{'a':'\\ud83d'}", it -> it.text("a"), "a String has half a pair of surrogates");
        refused("{'a':'\\ude00x'}", it -> it.text("a"), "a String has half a pair of surrogates");
        assertThat(read("{\"a\":\"\\ud83d\\ude00\"}").text("a")).hasValue("\ud83d\ude00");
    }

    @Test
    void whatIsNoObjectIsRefused() {
        assertThatThrownBy(() -> read("[]")).hasMessage("START_OF_ARRAY can not be converted to a structure");
        assertThatThrownBy(() -> read("{\"a\":"))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("not JSON");
        assertThatThrownBy(() -> read("{} {}")).isInstanceOf(WireException.class);
        assertThatThrownBy(() -> read(" ")).isInstanceOf(WireException.class);
    }

    private static void refused(String json, Consumer<Members> question, String message) {
        assertThatThrownBy(() -> question.accept(read(json.replace('\'', '"'))))
                .isInstanceOf(WireException.class)
                .hasMessage(message);
    }

    private static Members read(String json) {
        return JsonMembers.read(json.getBytes(UTF_8));
    }
}
