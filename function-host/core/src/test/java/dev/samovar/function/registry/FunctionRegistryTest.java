package dev.samovar.function.registry;

import static dev.samovar.function.registry.RegistryFixture.ARN;
import static dev.samovar.function.registry.RegistryFixture.HOME;
import static dev.samovar.function.registry.RegistryFixture.NOW;
import static dev.samovar.function.registry.RegistryFixture.arn;
import static dev.samovar.function.registry.RegistryFixture.assertRefused;
import static dev.samovar.function.registry.RegistryFixture.code;
import static dev.samovar.function.registry.RegistryFixture.newFunction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionState;
import dev.samovar.function.PreconditionFailed;
import dev.samovar.function.ResourceConflict;
import dev.samovar.function.ResourceNotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FunctionRegistryTest {
    private final RegistryFixture fixture = new RegistryFixture();
    private final FunctionRegistry registry = fixture.registry;

    @Test
    void aNewFunctionCannotBeInvokedUntilItIsActive() {
        Revision created = registry.create(newFunction("hello")).result();

        assertThat(created.state()).isEqualTo(new FunctionState.Creating());
        assertThat(created.lastModified()).isEqualTo(NOW);
        assertThat(registry.unfinished()).containsExactly(created.version());
        assertRefused(
                () -> registry.resolve(HOME, "hello", ""),
                ResourceConflict.class,
                "The operation cannot be performed at this time. The function is currently in the following state: Pending");

        Revision active = fixture.activate(created);
        assertThat(active.revisionId()).isNotEqualTo(created.revisionId());
        assertThat(registry.resolve(HOME, "hello", "").version()).isEqualTo(created.version());
        assertThat(registry.unfinished()).isEmpty();
    }

    @Test
    void aFunctionWhoseCreationFailedCanBeRepaired() {
        Revision created = registry.create(newFunction("hello")).result();
        registry.fail(created.version(), "InvalidConfiguration", "No such handler.");

        assertRefused(
                () -> registry.resolve(HOME, "hello", ""),
                ResourceConflict.class,
                "The operation cannot be performed at this time. The function is currently in the following state: Failed");
        Revision repaired = fixture.update("hello", FunctionChange.code(code("better")));
        assertThat(repaired.state()).isEqualTo(new FunctionState.Creating());
        fixture.activate(repaired);
        assertThat(registry.resolve(HOME, "hello", "").version()).isEqualTo(repaired.version());
    }

    @Test
    void aNameIsTakenOnce() {
        fixture.create("hello");

        assertRefused(
                () -> registry.create(newFunction("hello")), ResourceConflict.class, "Function already exist: hello");
        assertThat(registry.create(new NewFunction(
                                FunctionArn.unqualified(AccountRegion.DEFAULT, "hello"),
                                RegistryFixture.configuration("hello"),
                                code("hello"),
                                Map.of(),
                                false))
                        .result()
                        .version()
                        .function()
                        .home())
                .isEqualTo(AccountRegion.DEFAULT);
    }

    @Test
    void creatingWithPublishTellsTheFirstVersion() {
        NewFunction function = newFunction("hello");
        Revision first = registry.create(
                        new NewFunction(function.function(), function.configuration(), function.code(), Map.of(), true))
                .result();

        assertThat(first.version().version()).isEqualTo("1");
        assertThat(registry.unfinished()).hasSize(2);
    }

    @Test
    void invocationsRunTheOldCodeUntilAnUpdateSucceeds() {
        Revision before = fixture.create("hello");
        Revision updating = fixture.update("hello", FunctionChange.code(code("new")));

        assertThat(updating.state()).isEqualTo(new FunctionState.Updating(before.version()));
        assertThat(registry.resolve(HOME, "hello", "").version()).isEqualTo(before.version());
        assertThat(registry.get(arn("hello")).code()).isEqualTo(code("new"));

        Revision after = fixture.activate(updating);
        assertThat(registry.resolve(HOME, "hello", "").version()).isEqualTo(updating.version());
        assertThat(List.of(before.revisionId(), updating.revisionId(), after.revisionId()))
                .doesNotHaveDuplicates();
    }

    @Test
    void invocationsRunTheOldCodeAfterAnUpdateThatFailed() {
        Revision before = fixture.create("hello");
        Revision updating = fixture.update("hello", FunctionChange.code(code("new")));
        registry.fail(updating.version(), "InternalError", "Out of luck.");

        assertThat(registry.get(arn("hello")).state())
                .isEqualTo(new FunctionState.UpdateFailed(before.version(), "InternalError", "Out of luck."));
        assertThat(registry.resolve(HOME, "hello", "").version()).isEqualTo(before.version());
    }

    @Test
    void oneUpdateAtATime() {
        registry.create(newFunction("hello"));
        assertRefused(
                () -> fixture.update("hello", FunctionChange.code(code("new"))),
                ResourceConflict.class,
                "The operation cannot be performed at this time. The function is currently in the following state: Pending");
        fixture.activate(registry.get(arn("hello")));
        fixture.update("hello", FunctionChange.code(code("new")));

        assertRefused(
                () -> fixture.update("hello", FunctionChange.code(code("newer"))),
                ResourceConflict.class,
                "The operation cannot be performed at this time. An update is in progress for resource: " + ARN
                        + "hello");
    }

    @Test
    void anUpdateOfAnOlderRevisionIsRefused() {
        Revision created = fixture.create("hello");
        fixture.change("hello", "other");

        assertRefused(
                () -> fixture.update(
                        "hello",
                        new FunctionChange(
                                it -> it, Optional.of(code("new")), Optional.of(created.revisionId()), false)),
                PreconditionFailed.class,
                "The Revision Id provided does not match the latest Revision Id."
                        + " Call the GetFunction/GetAlias API to retrieve the latest Revision Id");
    }

    @Test
    void aPreviewChangesNothing() {
        Revision created = fixture.create("hello");
        Revision preview = registry.preview(arn("hello"), FunctionChange.code(code("new")));

        assertThat(preview.code()).isEqualTo(code("new"));
        assertThat(registry.get(arn("hello"))).isEqualTo(created);
    }

    @Test
    void makingReadyComesToNothingForAFunctionThatIsGoneOrAnother() {
        Revision created = registry.create(newFunction("hello")).result();
        registry.delete(arn("hello"));
        assertThat(registry.activate(created.version())).isEmpty();

        registry.create(newFunction("hello"));
        assertThat(registry.activate(created.version())).isEmpty();
        assertThat(registry.fail(created.version(), "InternalError", "")).isEmpty();
    }

    @Test
    void functionsAreListedByName() {
        fixture.create("b");
        fixture.create("a-1");
        fixture.create("a");
        fixture.publish("a");

        assertThat(registry.list(HOME))
                .extracting(revision -> revision.version().function().name())
                .containsExactly("a", "a-1", "b");
        assertThat(registry.listVersions(HOME))
                .extracting(revision -> revision.qualifiedArn().toString())
                .containsExactly(ARN + "a:$LATEST", ARN + "a:1", ARN + "a-1:$LATEST", ARN + "b:$LATEST");
        assertThat(registry.list(AccountRegion.DEFAULT)).isEmpty();
    }

    @Test
    void aDeletedFunctionIsGone() {
        fixture.create("hello");
        fixture.create("hello-2");
        fixture.publish("hello");
        registry.delete(arn("hello"));

        assertRefused(() -> registry.get(arn("hello")), ResourceNotFound.class, "Function not found: " + ARN + "hello");
        assertRefused(
                () -> registry.get(arn("hello:1")), ResourceNotFound.class, "Function not found: " + ARN + "hello:1");
        assertRefused(
                () -> registry.resolve(HOME, "hello", ""),
                ResourceNotFound.class,
                "Function not found: " + ARN + "hello");
        assertRefused(
                () -> registry.delete(arn("hello")), ResourceNotFound.class, "Function not found: " + ARN + "hello");
        assertThat(registry.list(HOME)).hasSize(1);
    }

    @Test
    void anInvocationKnowsHowItWasAddressed() {
        fixture.create("hello");
        fixture.publish("hello");

        assertThat(registry.resolve(HOME, "hello", "").invokedArn()).hasToString(ARN + "hello");
        assertThat(registry.resolve(HOME, "hello:$LATEST", "").invokedArn()).hasToString(ARN + "hello:$LATEST");
        assertThat(registry.resolve(HOME, ARN + "hello", "1").invokedArn()).hasToString(ARN + "hello:1");
        assertThat(registry.resolve(HOME, ARN + "hello:1", "1").version().version())
                .isEqualTo("1");
        assertRefused(
                () -> registry.resolve(HOME, "hello", "2"),
                ResourceNotFound.class,
                "Function not found: " + ARN + "hello:2");
    }
}
