package dev.samovar.queue.sqs.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormMembersTest {

    @Test
    void partsOfAListAreInTheOrderOfTheirNumbers() {
        Members form = FormMembers.of(Map.of(
                "AttributeName.2", "b", "AttributeName.10", "c", "AttributeName.1", "a", "AttributeNames.1", "other"));

        assertThat(form.texts(Plural.ATTRIBUTE_NAMES)).containsExactly("a", "b", "c");
    }

    @Test
    void aSinglePartNeedsNoNumber() {
        Members form = FormMembers.of(
                Map.of("AttributeName", "All", "Attribute.Name", "DelaySeconds", "Attribute.Value", "5"));

        assertThat(form.texts(Plural.ATTRIBUTE_NAMES)).containsExactly("All");
        assertThat(form.textMap(Plural.ATTRIBUTES)).containsExactly(Map.entry("DelaySeconds", "5"));
    }

    @Test
    void structuresHoldMapsOfStructures() {
        String entry = "SendMessageBatchRequestEntry.1.";
        Members form = FormMembers.of(Map.of(
                entry + "Id",
                "first",
                entry + "DelaySeconds",
                "7",
                entry + "MessageAttribute.1.Name",
                "colour",
                entry + "MessageAttribute.1.Value.DataType",
                "String",
                entry + "MessageAttribute.1.Value.StringValue",
                "red",
                "SendMessageBatchRequestEntry.2.Id",
                "second"));

        List<Members> entries = form.structures(Plural.SEND_ENTRIES);

        assertThat(entries).extracting(part -> part.required("Id")).containsExactly("first", "second");
        assertThat(entries.getFirst().number("DelaySeconds")).hasValue(7);
        Map<String, Members> attributes = entries.getFirst().structureMap(Plural.MESSAGE_ATTRIBUTES);
        assertThat(attributes).containsOnlyKeys("colour");
        assertThat(attributes.values())
                .extracting(value -> value.required("DataType") + " " + value.required("StringValue"))
                .containsExactly("String red");
        assertThat(entries.getLast().structureMap(Plural.MESSAGE_ATTRIBUTES)).isEmpty();
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        Members form = FormMembers.of(Map.of("DelaySeconds", "soon"));

        assertThatThrownBy(() -> form.number("DelaySeconds"))
                .isInstanceOf(WireException.class)
                .hasMessage("soon can not be converted to an Integer");
    }

    @Test
    void anEmptyRequiredMemberIsMissing() {
        Members form = FormMembers.of(Map.of("QueueUrl", ""));

        assertThatThrownBy(() -> form.required("QueueUrl"))
                .hasMessage("The request must contain the parameter QueueUrl.");
    }
}
