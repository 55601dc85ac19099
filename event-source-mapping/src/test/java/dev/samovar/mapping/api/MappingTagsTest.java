package dev.samovar.mapping.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.function.AccountRegion;
import dev.samovar.mapping.EventSourceMappings;
import dev.samovar.protocol.Decisions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MappingTagsTest {
    private static final AccountRegion HOME = AccountRegion.DEFAULT;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    EventSourceMappings registry;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    Decisions decisions;

    @Test
    void theTagsOfANewMappingCanBeChanged() {
        var tags = new MappingTags(registry);
        String arn = given().contentType("application/json")
                .body(Map.of(
                        "FunctionName",
                        "tea",
                        "EventSourceArn",
                        "arn:aws:sqs:us-east-1:000000000000:tagged",
                        "Tags",
                        Map.of("team", "tea")))
                .post("/2015-03-31/event-source-mappings")
                .path("EventSourceMappingArn");

        assertThat(tags.has(arn)).isTrue();
        decided(() -> tags.tag(HOME, arn, Map.of("stage", "test")).result());
        decided(() -> tags.untag(HOME, arn, List.of("team")).result());
        assertThat(decided(() -> tags.get(HOME, arn))).isEqualTo(Map.of("stage", "test"));
    }

    @Test
    void aMappingOfSomebodyElseHasNone() {
        var tags = new MappingTags(registry);

        assertThat(tags.has("arn:aws:lambda:us-east-1:000000000000:function:tea"))
                .isFalse();
        assertThatThrownBy(() -> decided(
                        () -> tags.get(HOME, "arn:aws:lambda:us-east-1:111111111111:event-source-mapping:uuid")))
                .hasMessageContaining("The resource you requested does not exist.");
    }

    private <T> T decided(Supplier<T> question) {
        return decisions.ask(question).toCompletableFuture().join();
    }
}
