package dev.samovar.queue.sqs.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFilterTest {
    private static final Map<String, String> ATTRIBUTES = Map.of("Help.Me", "1", "Hello", "2", "General", "3");

    @ParameterizedTest
    @CsvSource({
        "All, General Hello Help.Me",
        "*, General Hello Help.Me",
        ".*, General Hello Help.Me",
        "Foo Help, ''",
        "Hello General, General Hello",
        "Foo Hello, Hello",
        "Hel.*, Hello Help.Me",
        "AWS., ''",
        "'', ''",
    })
    void namesBeginningsAndAllPass(String names, String passed) {
        var filter = new NameFilter(names.isEmpty() ? List.of() : Arrays.asList(names.split(" ")));

        assertThat(filter.of(ATTRIBUTES).keySet())
                .containsExactlyInAnyOrder(passed.isEmpty() ? new String[0] : passed.split(" "));
    }
}
