package dev.samovar.mapping.poll.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.mapping.filter.FilterCriteria;
import dev.samovar.mapping.source.QueueMessage;
import dev.samovar.queue.message.MessageAttribute;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageFilterTest {
    private static final QueueMessage MESSAGE = new QueueMessage(
            "m1",
            "r1",
            "{\"kind\":\"order\",\"price\":300}",
            "md5",
            Optional.empty(),
            Map.of("MessageGroupId", "g"),
            Map.of("color", new MessageAttribute.Text("String", "red")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"body\":{\"kind\":[\"order\"]}}                                  | true",
                "{\"body\":{\"kind\":[\"refund\"]}}                                 | false",
                "{\"body\":{\"price\":[{\"numeric\":[\">\",200]}]}}                 | true",
                "{\"body\":[\"order\"]}                                             | false",
                "{\"messageAttributes\":{\"color\":{\"stringValue\":[\"red\"]}}}    | true",
                "{\"messageAttributes\":{\"color\":{\"stringValue\":[\"blue\"]}}}   | false",
                "{\"attributes\":{\"MessageGroupId\":[\"g\"]}}                      | true",
            })
    void patternsSeeBodyAndAttributes(String pattern, boolean passes) {
        assertThat(new MessageFilter(new FilterCriteria(List.of(pattern))).test(MESSAGE))
                .isEqualTo(passes);
    }
}
