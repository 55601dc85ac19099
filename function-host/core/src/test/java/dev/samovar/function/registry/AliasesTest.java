package dev.samovar.function.registry;

import static dev.samovar.function.registry.RegistryFixture.ARN;
import static dev.samovar.function.registry.RegistryFixture.HOME;
import static dev.samovar.function.registry.RegistryFixture.arn;
import static dev.samovar.function.registry.RegistryFixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.InvalidParameterValue;
import dev.samovar.function.InvalidVersions;
import dev.samovar.function.PreconditionFailed;
import dev.samovar.function.ResourceConflict;
import dev.samovar.function.ResourceNotFound;
import dev.samovar.function.ValidationFailed;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AliasesTest {
    private static final String WEIGHTS = "routingConfig.additionalVersionWeights";

    private final RegistryFixture fixture = new RegistryFixture();
    private final FunctionRegistry registry = fixture.registry;
    private final Aliases aliases = registry.aliases();

    @BeforeEach
    void twoVersions() {
        fixture.create("hello");
        fixture.publish("hello");
        fixture.change("hello", "second");
        fixture.publish("hello");
    }

    private Alias create(String name, AliasChange change) {
        return aliases.create(arn("hello"), name, change).result();
    }

    private static AliasChange weighted(String version, Map<String, Double> weights) {
        return new AliasChange(Optional.of(version), Optional.empty(), Optional.of(weights), Optional.empty());
    }

    private static AliasChange weights(Map<String, Double> weights) {
        return new AliasChange(Optional.empty(), Optional.empty(), Optional.of(weights), Optional.empty());
    }

    @Test
    void anAliasLeadsToItsVersion() {
        Alias alias = create("live", AliasChange.version("1"));

        assertThat(alias.arn()).hasToString(ARN + "hello:live");
        assertThat(registry.resolve(HOME, "hello:live", ""))
                .isEqualTo(new Resolved(registry.get(arn("hello:1")).version(), arn("hello:live")));
        assertThat(registry.get(arn("hello:live"))).isEqualTo(registry.get(arn("hello:1")));
        assertThat(aliases.get(arn("hello:live"))).isEqualTo(alias);
    }

    @Test
    void anAliasCanBePointedElsewhereWhileItIsInUse() {
        Alias before = create("live", AliasChange.version("1"));
        registry.resolve(HOME, "hello", "live");
        Alias after =
                aliases.update(arn("hello:live"), AliasChange.version("2")).result();

        assertThat(registry.resolve(HOME, "hello", "live").version().version()).isEqualTo("2");
        assertThat(after.revisionId()).isNotEqualTo(before.revisionId());
    }

    @Test
    void anAliasMayLeadToLatest() {
        create("next", AliasChange.version("$LATEST"));
        fixture.change("hello", "newest");
        assertThat(registry.resolve(HOME, "hello", "next")
                        .version()
                        .configuration()
                        .description())
                .isEqualTo("newest");
    }

    @Test
    void weightsDivideTheInvocations() {
        create("live", weighted("1", Map.of("2", 0.3)));
        int second = 0;
        for (int i = 0; i < 10_000; i++) {
            if (registry.resolve(HOME, "hello", "live").version().version().equals("2")) {
                second++;
            }
        }
        assertThat(second / 10_000.0).isCloseTo(0.3, within(0.02));

        aliases.update(arn("hello:live"), weights(Map.of("2", 1.0)));
        assertThat(registry.resolve(HOME, "hello", "live").version().version()).isEqualTo("2");
        aliases.update(arn("hello:live"), weights(Map.of()));
        assertThat(aliases.get(arn("hello:live")).extra()).isEmpty();
        assertThat(registry.resolve(HOME, "hello", "live").version().version()).isEqualTo("1");
    }

    @Test
    void weightsHaveRules() {
        assertRefused(
                () -> create("live", weighted("1", new TreeMap<>(Map.of("2", 0.5, "3", 0.5)))),
                InvalidParameterValue.class,
                "Number of items in AdditionalVersionWeights cannot be greater than 1");
        assertRefused(
                () -> create("live", weighted("1", Map.of("1", 0.5))),
                InvalidParameterValue.class,
                "Invalid function version 1. Function version 1 is already included in routing configuration.");
        assertRefused(
                () -> create("live", weighted("$LATEST", Map.of("1", 0.5))),
                InvalidParameterValue.class,
                "$LATEST is not supported for an alias pointing to more than 1 version");
        assertRefused(
                () -> create("live", weighted("1", Map.of("10", 0.5))),
                ResourceNotFound.class,
                "Function not found: " + ARN + "hello:10");
        assertRefused(
                () -> create("live", weighted("1", Map.of("2", 2.0))),
                ValidationFailed.class,
                "1 validation error detected: Value '{2=2.0}' at '" + WEIGHTS
                        + "' failed to satisfy constraint: Map value must satisfy constraint: [Member must have value less"
                        + " than or equal to 1.0, Member must have value greater than or equal to 0.0, Member must not be null]");
        assertRefused(
                () -> create("live", weighted("1", Map.of("$LATEST", 0.5))),
                ValidationFailed.class,
                "1 validation error detected: Value '{$LATEST=0.5}' at '" + WEIGHTS
                        + "' failed to satisfy constraint: Map keys must satisfy constraint: [Member must have length less"
                        + " than or equal to 1024, Member must have length greater than or equal to 1,"
                        + " Member must satisfy regular expression pattern: [0-9]+]");
        assertThat(aliases.list(arn("hello"), Optional.empty())).isEmpty();
    }

    @Test
    void bothVersionsOfAnAliasNeedTheSameRole() {
        fixture.activate(fixture.update(
                "hello",
                FunctionChange.configuration(it -> FunctionConfiguration.defaults(
                        "hello", it.runtime(), it.handler(), "arn:aws:iam::123456789012:role/other"))));
        fixture.publish("hello");

        assertThat(RegistryFixture.errorOf(() -> create("live", weighted("1", Map.of("3", 0.5)))))
                .isEqualTo(new InvalidVersions.UnlikeVersions("1", "3"));
    }

    @Test
    void movingAnAliasOntoItsSecondVersionIsRefused() {
        create("live", weighted("1", Map.of("2", 0.5)));
        assertRefused(
                () -> aliases.update(arn("hello:live"), AliasChange.version("2")),
                InvalidParameterValue.class,
                "Invalid function version 2. Function version 2 is already included in routing configuration.");
    }

    @Test
    void anAliasNeedsAnExistingVersion() {
        assertRefused(
                () -> create("live", AliasChange.version("10")),
                ResourceNotFound.class,
                "Function not found: " + ARN + "hello:10");
        assertRefused(
                () -> aliases.create(arn("unknown"), "live", AliasChange.version("1")),
                ResourceNotFound.class,
                "Function not found: " + ARN + "unknown:1");
    }

    @Test
    void aliasesHaveNames() {
        assertRefused(
                () -> create("2024", AliasChange.version("1")),
                ValidationFailed.class,
                "1 validation error detected: Value '2024' at 'name' failed to satisfy constraint:"
                        + " Member must satisfy regular expression pattern: (?!^[0-9]+$)([a-zA-Z0-9-_]+)");
        create("live", AliasChange.version("1"));
        assertRefused(
                () -> create("live", AliasChange.version("1")),
                ResourceConflict.class,
                "Alias already exists: " + ARN + "hello:live");
    }

    @Test
    void anUnknownAliasIsNotFoundAndIsAsGoodAsDeleted() {
        assertRefused(
                () -> aliases.get(arn("hello:live")),
                ResourceNotFound.class,
                "Cannot find alias arn: " + ARN + "hello:live");
        assertRefused(
                () -> aliases.update(arn("hello:live"), AliasChange.version("1")),
                ResourceNotFound.class,
                "Alias not found: " + ARN + "hello:live");
        assertThat(aliases.delete(arn("hello:live")).durable()).isCompleted();
    }

    @Test
    void aDeletedAliasLeadsNowhere() {
        create("live", AliasChange.version("1"));
        registry.resolve(HOME, "hello", "live");
        aliases.delete(arn("hello:live"));
        assertRefused(
                () -> registry.resolve(HOME, "hello", "live"),
                ResourceNotFound.class,
                "Function not found: " + ARN + "hello:live");
    }

    @Test
    void anOutdatedRevisionIsRefused() {
        Alias before = create("live", AliasChange.version("1"));
        aliases.update(arn("hello:live"), AliasChange.version("2"));
        assertRefused(
                () -> aliases.update(
                        arn("hello:live"),
                        new AliasChange(
                                Optional.of("1"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(before.revisionId()))),
                PreconditionFailed.class,
                "The Revision Id provided does not match the latest Revision Id."
                        + " Call the GetFunction/GetAlias API to retrieve the latest Revision Id");
    }

    @Test
    void aVersionBehindAnAliasCannotBeDeleted() {
        create("beta", weighted("2", Map.of("1", 0.1)));
        create("alpha", AliasChange.version("1"));
        assertRefused(
                () -> registry.delete(arn("hello:1")),
                ResourceConflict.class,
                "Unable to delete version because the following aliases reference it: [alpha, beta]");
        assertRefused(
                () -> registry.delete(arn("hello:alpha")),
                InvalidParameterValue.class,
                "Deletion of aliases is not currently supported.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void aliasesAreListedByVersion(String version) {
        create("b", weighted("1", Map.of("2", 0.1)));
        create("a", AliasChange.version(version));

        assertThat(aliases.list(arn("hello"), Optional.empty()))
                .extracting(Alias::name)
                .containsExactly("a", "b");
        assertThat(aliases.list(arn("hello"), Optional.of(version)))
                .extracting(Alias::name)
                .containsExactly("a", "b");
        assertThat(aliases.list(arn("hello"), Optional.of("3"))).isEmpty();
    }
}
