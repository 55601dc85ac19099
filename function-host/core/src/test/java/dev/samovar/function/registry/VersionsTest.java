package dev.samovar.function.registry;

import static dev.samovar.function.registry.RegistryFixture.ARN;
import static dev.samovar.function.registry.RegistryFixture.arn;
import static dev.samovar.function.registry.RegistryFixture.assertRefused;
import static dev.samovar.function.registry.RegistryFixture.code;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.InvalidParameterValue;
import dev.samovar.function.PreconditionFailed;
import dev.samovar.function.ResourceNotFound;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionsTest {
    private final RegistryFixture fixture = new RegistryFixture();
    private final FunctionRegistry registry = fixture.registry;

    @Test
    void versionsAreNumberedAndStayWhatTheyWere() {
        fixture.create("hello");
        Revision first = fixture.publish("hello");
        fixture.change("hello", "second");
        Revision second = fixture.publish("hello");

        assertThat(registry.versions().list(arn("hello")))
                .extracting(revision -> revision.version().version())
                .containsExactly("$LATEST", "1", "2");
        assertThat(registry.get(arn("hello:1"))).isEqualTo(first);
        assertThat(first.version().configuration().description()).isEmpty();
        assertThat(second.version().configuration().description()).isEqualTo("second");
    }

    @Test
    void moreThanNineVersionsAreListedByNumber() {
        fixture.create("hello");
        for (int i = 1; i <= 11; i++) {
            fixture.change("hello", "change " + i);
            fixture.publish("hello");
        }
        assertThat(registry.versions().list(arn("hello")))
                .extracting(revision -> revision.version().version())
                .endsWith("9", "10", "11");
    }

    @Test
    void publishingWithoutAChangeTellsTheSameVersion() {
        fixture.create("hello");
        Revision first = fixture.publish("hello");
        Revision again = fixture.publish("hello");

        assertThat(again).isEqualTo(first);
        fixture.change("hello", "");
        assertThat(fixture.publish("hello")).isEqualTo(first);
    }

    @Test
    void theDescriptionOfAVersionIsNoChange() {
        fixture.create("hello");
        var described = new Publication(Optional.of("the first"), Optional.empty(), Optional.empty());
        Revision first = registry.versions().publish(arn("hello"), described).result();

        assertThat(first.version().configuration().description()).isEqualTo("the first");
        assertThat(registry.versions()
                        .publish(arn("hello"), Publication.UNCONDITIONAL)
                        .result())
                .isEqualTo(first);
    }

    @Test
    void publishingChangesTheRevisionOfLatestButActivatingAVersionNotItsOwn() {
        Revision before = fixture.create("hello");
        Revision version = registry.versions()
                .publish(arn("hello"), Publication.UNCONDITIONAL)
                .result();
        assertThat(registry.get(arn("hello")).revisionId()).isNotEqualTo(before.revisionId());
        assertThat(fixture.activate(version).revisionId()).isEqualTo(version.revisionId());
    }

    @Test
    void numbersAreNeverUsedAgain() {
        fixture.create("hello");
        fixture.publish("hello");
        registry.delete(arn("hello:1"));
        assertThat(fixture.publish("hello").version().version()).isEqualTo("2");

        registry.delete(arn("hello"));
        fixture.create("hello");
        assertThat(fixture.publish("hello").version().version()).isEqualTo("3");
    }

    @Test
    void theCodeCanBeAPrecondition() {
        fixture.create("hello");
        String current = code("hello").digest().base64();

        assertRefused(
                () -> registry.versions()
                        .publish(
                                arn("hello"),
                                new Publication(Optional.empty(), Optional.of("other"), Optional.empty())),
                InvalidParameterValue.class,
                "CodeSHA256 (other) is different from current CodeSHA256 in $LATEST (" + current
                        + "). Please try again with the CodeSHA256 in $LATEST.");
        assertThat(registry.versions()
                        .publish(
                                arn("hello"), new Publication(Optional.empty(), Optional.of(current), Optional.empty()))
                        .result()
                        .version()
                        .version())
                .isEqualTo("1");
    }

    @Test
    void theRevisionCanBeAPrecondition() {
        Revision created = fixture.create("hello");
        fixture.change("hello", "other");

        assertRefused(
                () -> registry.versions()
                        .publish(
                                arn("hello"),
                                new Publication(Optional.empty(), Optional.empty(), Optional.of(created.revisionId()))),
                PreconditionFailed.class,
                "The Revision Id provided does not match the latest Revision Id."
                        + " Call the GetFunction/GetAlias API to retrieve the latest Revision Id");
    }

    @Test
    void latestCannotBeDeletedAlone() {
        fixture.create("hello");
        assertRefused(
                () -> registry.delete(arn("hello:$LATEST")),
                InvalidParameterValue.class,
                "$LATEST version cannot be deleted without deleting the function.");
    }

    @Test
    void deletingAVersionThatIsNotThereIsFine() {
        fixture.create("hello");
        registry.delete(arn("hello:7"));
        assertRefused(
                () -> registry.delete(arn("other:7")), ResourceNotFound.class, "Function not found: " + ARN + "other");
    }
}
