package dev.samovar.queue.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.queue.attribute.QueueAttributes;
import dev.samovar.queue.error.BatchError;
import dev.samovar.queue.error.InvalidMessageContents;
import dev.samovar.queue.error.QueueException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MessageRulesTest {
    private static final QueueAttributes STANDARD = QueueAttributes.of(Map.of("MaximumMessageSize", "1024"));

    private static void check(NewMessage message) {
        MessageRules.check(message, message.body().getBytes(StandardCharsets.UTF_8), STANDARD);
    }

    private static void assertRefused(NewMessage message, String text) {
        assertThatThrownBy(() -> check(message))
                .isInstanceOf(QueueException.class)
                .hasMessageContaining(text);
    }

    private static NewMessage body(String body) {
        return NewMessage.of("sender", body);
    }

    private static NewMessage with(Map<String, MessageAttribute> attributes) {
        return new NewMessage(
                "sender",
                "body",
                OptionalInt.empty(),
                attributes,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static NewMessage with(String name, String type, String value) {
        return with(Map.of(name, new MessageAttribute.Text(type, value)));
    }

    @Test
    void aBodyHasAtLeastOneByteAndAtMostWhatTheQueueTakes() {
        assertRefused(body(""), "The request must contain the parameter MessageBody.");
        check(body("x".repeat(1024)));
        assertRefused(body("x".repeat(1025)), "Message must be shorter than 1024 bytes.");
        assertRefused(body("ч".repeat(513)), "Message must be shorter than 1024 bytes.");
    }

    @Test
    void attributesCountWithTheirNamesAndTypes() {
        var attribute = Map.<String, MessageAttribute>of("name", new MessageAttribute.Binary("Binary", new byte[10]));
        NewMessage message = with(attribute);

        assertThat(MessageRules.bytes(message, new byte[100])).isEqualTo(100 + 4 + 6 + 10);
        assertRefused(with("name", "String", "x".repeat(1011)), "Message must be shorter than 1024 bytes.");
        check(with("name", "String", "x".repeat(1010)));
    }

    @Test
    void charactersAreThoseOfXml() {
        check(body("tab\t line\n return\r \uE000 \uFFFD 😀"));
        for (String text : List.of("\u0000", "\u0008", "\u000B", "\uFFFE", "\uD800", "a\uDC00")) {
            assertThatThrownBy(() -> check(body(text)))
                    .satisfies(thrown ->
                            assertThat(((QueueException) thrown).error()).isEqualTo(new InvalidMessageContents()));
        }
    }

    @Test
    void aStandardQueueKnowsNoDeduplication() {
        assertRefused(body("a").inGroup("red", "one"), "not valid for this queue type");
    }

    @Test
    void idsAreOfPrintableCharacters() {
        for (String id : List.of("", "a b", "é", "x".repeat(129))) {
            assertRefused(
                    new NewMessage(
                            "sender",
                            "a",
                            OptionalInt.empty(),
                            Map.of(),
                            Optional.of(id),
                            Optional.empty(),
                            Optional.empty()),
                    "MessageGroupId can only include alphanumeric and punctuation characters. 1 to 128 in length.");
        }
    }

    @Test
    void delaysHaveBounds() {
        var tooLong = new NewMessage(
                "sender", "a", OptionalInt.of(901), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());

        assertRefused(
                tooLong,
                "Value 901 for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900.");
    }

    @Test
    void attributesHaveNamesTypesAndValues() {
        check(with("a-b_c.1", "Number.price", "-1.5e3"));
        for (String name : List.of(".a", "a.", "a..b", "a b", "ä", "١", "AWS.a", "amazon.b", "x".repeat(257))) {
            assertRefused(with(name, "String", "v"), "name");
        }
        assertRefused(with("a", "Text", "v"), "supported type prefixes");
        assertRefused(with("a", "Stringy", "v"), "supported type prefixes");
        assertRefused(with("a", "Number", "many"), "Can't cast the value of message (user) attribute 'a' to a number.");
        assertRefused(
                with("a", "String", ""),
                "Message (user) attribute 'a' must contain a non-empty value of type 'String'.");
        assertRefused(with("a", "Binary", "v"), "must use field 'Binary'");
    }

    @Test
    void aMessageHasTenAttributesAtMost() {
        Map<String, MessageAttribute> eleven = new HashMap<>();
        for (int i = 0; i < 11; i++) {
            eleven.put("a" + i, new MessageAttribute.Text("String", "v"));
        }

        assertRefused(with(eleven), "Number of message attributes [11] exceeds the allowed maximum [10].");
    }

    @Test
    void entriesOfABatchAreFewAndCanBeToldApart() {
        EntryIds.check("SendMessageBatchRequestEntry", List.of("a", "b-1_c"));

        assertThat(batchErrorOf(List.of())).isEqualTo(new BatchError.EmptyBatchRequest("SendMessageBatchRequestEntry"));
        assertThat(batchErrorOf(List.of("a", "a"))).isEqualTo(new BatchError.BatchEntryIdsNotDistinct("a"));
        assertThat(batchErrorOf(List.of("a.b"))).isEqualTo(new BatchError.InvalidBatchEntryId());
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            many.add("id" + i);
        }
        assertThat(batchErrorOf(many).message())
                .isEqualTo("Maximum number of entries per request are 10. You have sent 11.");
    }

    private static BatchError batchErrorOf(List<String> ids) {
        try {
            EntryIds.check("SendMessageBatchRequestEntry", ids);
            throw new AssertionError("was not refused: " + ids);
        } catch (QueueException e) {
            return (BatchError) e.error();
        }
    }
}
