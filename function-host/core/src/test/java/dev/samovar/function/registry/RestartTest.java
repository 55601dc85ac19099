package dev.samovar.function.registry;

import static dev.samovar.function.registry.RegistryFixture.HOME;
import static dev.samovar.function.registry.RegistryFixture.arn;
import static dev.samovar.function.registry.RegistryFixture.code;
import static dev.samovar.function.registry.RegistryFixture.newFunction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.Cors;
import dev.samovar.function.Destination;
import dev.samovar.function.FunctionUrl;
import dev.samovar.function.FunctionUrl.AuthType;
import dev.samovar.function.LayerArn;
import dev.samovar.function.access.Permission;
import dev.samovar.function.registry.FunctionSettings.RecursiveLoop;
import dev.samovar.function.registry.FunctionSettings.RuntimeManagement;
import dev.samovar.function.registry.FunctionSettings.UpdateRuntimeOn;
import dev.samovar.store.DataDirectory;
import dev.samovar.store.SqliteStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    private static final Permission EVERYBODY =
            new Permission("s1", "lambda:InvokeFunction", "*", Permission.Conditions.NONE);

    @TempDir
    private Path directory;

    @Test
    void everythingIsThereAfterARestart() {
        String before;
        try (var data = DataDirectory.open(directory);
                var store = SqliteStore.open(data)) {
            var fixture = new RegistryFixture(store, 1);
            makeOneOfEach(fixture);
            before = RegistryPicture.of(fixture.registry);
        }
        try (var data = DataDirectory.open(directory);
                var store = SqliteStore.open(data)) {
            FunctionRegistry registry = new RegistryFixture(store, 2).registry;
            assertThat(RegistryPicture.of(registry)).isEqualTo(before);
            assertThat(registry.unfinished())
                    .extracting(version -> version.function().name() + ":" + version.version())
                    .containsExactly("creating:$LATEST", "updating:$LATEST");
            assertThat(registry.resolve(HOME, "updating", "").version().code())
                    .isEqualTo(code("updating").digest());
            String urlId = registry.urls().get(arn("hello")).urlId();
            assertThat(registry.urls().find(urlId)).isPresent();
        }
    }

    private static void makeOneOfEach(RegistryFixture fixture) {
        FunctionRegistry registry = fixture.registry;
        fixture.create("hello");
        fixture.publish("hello");
        fixture.change("hello", "second");
        fixture.publish("hello");
        registry.aliases()
                .create(
                        arn("hello"),
                        "live",
                        new AliasChange(
                                Optional.of("1"),
                                Optional.of("words"),
                                Optional.of(Map.of("2", 0.25)),
                                Optional.empty()));
        registry.tags().tag(arn("hello"), Map.of("a", "1"));
        registry.policies().add(arn("hello"), EVERYBODY, Optional.empty());
        registry.policies().add(arn("hello:1"), EVERYBODY, Optional.empty());
        registry.reservedConcurrency().put(arn("hello"), 10);
        registry.provisionedConcurrency().put(arn("hello:2"), 3);
        registry.eventInvoke()
                .put(
                        arn("hello:live"),
                        new EventInvokeConfiguration.Settings(
                                Optional.of(1),
                                Optional.of(60),
                                Optional.of(new Destination("arn:aws:sqs:eu-central-1:123456789012:q")),
                                Optional.of(new Destination(""))));
        var cors = new Cors(
                Optional.of(true),
                Optional.of(List.of("x-a")),
                Optional.of(List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(5));
        registry.urls()
                .create(arn("hello"), new FunctionUrl.Settings(AuthType.AWS_IAM, Optional.empty(), Optional.of(cors)));
        registry.settings().setRecursiveLoop(arn("hello"), RecursiveLoop.ALLOW);
        registry.settings()
                .setRuntimeManagement(
                        arn("hello:1"), new RuntimeManagement(UpdateRuntimeOn.FUNCTION_UPDATE, Optional.empty()));
        LayerVersion layer = registry.layers()
                .publish(
                        LayerArn.parse(HOME, "common"),
                        code("layer"),
                        new LayerVersion.Description("d", "MIT", List.of("java21"), List.of("arm64")))
                .result();
        registry.layers()
                .addPermission(
                        layer.arn(),
                        new Permission("s1", "lambda:GetLayerVersion", "*", Permission.Conditions.NONE),
                        Optional.empty());

        registry.create(newFunction("creating"));
        Revision failed = registry.create(newFunction("failed")).result();
        registry.fail(failed.version(), "InvalidConfiguration", "No.");
        fixture.create("updating");
        fixture.update("updating", FunctionChange.code(code("new")));
        fixture.create("unlucky");
        Revision unlucky = fixture.update("unlucky", FunctionChange.code(code("new")));
        registry.fail(unlucky.version(), "InternalError", "No.");
    }

    @Test
    void aChangeIsDurableOnlyWhenTheStoreSaysSo() {
        try (var data = DataDirectory.open(directory)) {
            var store = SqliteStore.open(data);
            var registry = new RegistryFixture(store, 1).registry;
            Commit<Revision> commit = registry.create(newFunction("hello"));
            assertThat(commit.whenDurable().join()).isEqualTo(commit.result());
            store.close();
            assertThat(registry.delete(arn("hello")).durable()).isCompletedExceptionally();
        }
    }
}
