package dev.samovar.function.registry;

import static dev.samovar.function.registry.RegistryFixture.ARN;
import static dev.samovar.function.registry.RegistryFixture.arn;
import static dev.samovar.function.registry.RegistryFixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.InvalidParameterValue;
import dev.samovar.function.ResourceNotFound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TagsTest {
    private final RegistryFixture fixture = new RegistryFixture();
    private final Tags tags = fixture.registry.tags();

    @BeforeEach
    void aFunction() {
        fixture.create("hello");
    }

    @Test
    void tagsAreAddedReplacedAndRemoved() {
        tags.tag(arn("hello"), Map.of("a", "1", "b", "2"));
        tags.tag(arn("hello"), Map.of("b", "3"));
        tags.untag(arn("hello"), List.of("a", "unknown"));
        assertThat(tags.get(arn("hello"))).isEqualTo(Map.of("b", "3"));
    }

    @Test
    void aNewFunctionMayBringTags() {
        fixture.registry.create(new NewFunction(
                arn("tagged"),
                RegistryFixture.configuration("tagged"),
                RegistryFixture.code("x"),
                Map.of("a", "1"),
                false));
        assertThat(tags.get(arn("tagged"))).isEqualTo(Map.of("a", "1"));
        fixture.registry.delete(arn("tagged"));
        fixture.create("tagged");
        assertThat(tags.get(arn("tagged"))).isEmpty();
    }

    @Test
    void tagsHaveRules() {
        assertRefused(
                () -> tags.tag(arn("hello:1"), Map.of("a", "1")),
                InvalidParameterValue.class,
                "Tags on function aliases and versions are not supported. Please specify a function ARN.");
        assertRefused(() -> tags.get(arn("unknown")), ResourceNotFound.class, "Function not found: " + ARN + "unknown");
        assertRefused(
                () -> tags.tag(arn("hello"), Map.of()),
                InvalidParameterValue.class,
                "An error occurred and the request cannot be processed.");
        assertThat(RegistryFixture.errorOf(() -> tags.tag(arn("hello"), Map.of("", "x".repeat(257))))
                        .message())
                .startsWith("2 validation errors detected:");
    }

    @Test
    void fiftyTagsAreEnough() {
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            many.put("tag" + i, "");
        }
        tags.tag(arn("hello"), many);
        assertRefused(
                () -> tags.tag(arn("hello"), Map.of("one", "more")),
                InvalidParameterValue.class,
                "Number of tags exceeds resource tag limit.");
        assertThat(tags.get(arn("hello"))).hasSize(50);
    }
}
