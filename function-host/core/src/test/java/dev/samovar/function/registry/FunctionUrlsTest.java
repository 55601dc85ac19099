package dev.samovar.function.registry;

import static dev.samovar.function.registry.RegistryFixture.ARN;
import static dev.samovar.function.registry.RegistryFixture.arn;
import static dev.samovar.function.registry.RegistryFixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.Cors;
import dev.samovar.function.FunctionUrl;
import dev.samovar.function.FunctionUrl.AuthType;
import dev.samovar.function.FunctionUrl.InvokeMode;
import dev.samovar.function.FunctionUrl.Settings;
import dev.samovar.function.ResourceConflict;
import dev.samovar.function.ResourceNotFound;
import dev.samovar.function.ValidationFailed;
import dev.samovar.function.registry.FunctionSettings.RecursiveLoop;
import dev.samovar.function.registry.FunctionSettings.RuntimeManagement;
import dev.samovar.function.registry.FunctionSettings.UpdateRuntimeOn;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionUrlsTest {
    private static final Settings OPEN = new Settings(AuthType.NONE, Optional.empty(), Optional.empty());

    private final RegistryFixture fixture = new RegistryFixture();
    private final FunctionUrls urls = fixture.registry.urls();

    @BeforeEach
    void aFunctionWithAnAlias() {
        fixture.create("hello");
        fixture.publish("hello");
        fixture.registry.aliases().create(arn("hello"), "live", AliasChange.version("1"));
    }

    @Test
    void aUrlIsFoundByItsId() {
        FunctionUrl url = urls.create(arn("hello"), OPEN).result();
        FunctionUrl ofAlias = urls.create(arn("hello:live"), OPEN).result();

        assertThat(url.urlId()).matches("[a-z2-7]{32}").isNotEqualTo(ofAlias.urlId());
        assertThat(url.invokeMode()).isEqualTo(InvokeMode.BUFFERED);
        assertThat(urls.find(url.urlId())).contains(url);
        assertThat(urls.list(arn("hello"))).containsExactly(url, ofAlias);

        fixture.registry.aliases().delete(arn("hello:live"));
        assertThat(urls.find(ofAlias.urlId())).isEmpty();
        urls.delete(arn("hello"));
        assertThat(urls.find(url.urlId())).isEmpty();
    }

    @Test
    void anUpdateKeepsWhatItDoesNotName() {
        var cors = new Cors(
                Optional.of(true),
                Optional.empty(),
                Optional.of(List.of("GET")),
                Optional.of(List.of("*")),
                Optional.empty(),
                Optional.of(60));
        FunctionUrl before = urls.create(
                        arn("hello"),
                        new Settings(AuthType.NONE, Optional.of(InvokeMode.RESPONSE_STREAM), Optional.of(cors)))
                .result();
        FunctionUrl after = urls.update(
                        arn("hello"),
                        new FunctionUrls.Change(Optional.of(AuthType.AWS_IAM), Optional.empty(), Optional.empty()))
                .result();

        assertThat(after.urlId()).isEqualTo(before.urlId());
        assertThat(after.settings())
                .isEqualTo(new Settings(AuthType.AWS_IAM, Optional.of(InvokeMode.RESPONSE_STREAM), Optional.of(cors)));
    }

    @Test
    void errorsAreThoseOfAws() {
        assertRefused(() -> urls.create(arn("unknown"), OPEN), ResourceNotFound.class, "Function does not exist");
        assertRefused(() -> urls.create(arn("hello:other"), OPEN), ResourceNotFound.class, "Function does not exist");
        assertRefused(() -> urls.list(arn("unknown")), ResourceNotFound.class, "Function does not exist");
        assertRefused(
                () -> urls.get(arn("hello")), ResourceNotFound.class, "The resource you requested does not exist.");
        assertRefused(
                () -> urls.delete(arn("unknown")),
                ResourceNotFound.class,
                "The resource you requested does not exist.");
        urls.create(arn("hello"), OPEN);
        assertRefused(
                () -> urls.create(arn("hello"), OPEN),
                ResourceConflict.class,
                "Failed to create function url config for [functionArn = " + ARN
                        + "hello]. Error message:  FunctionUrlConfig exists for this Lambda function");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "$LATEST"})
    void onlyFunctionsAndAliasesHaveUrls(String qualifier) {
        assertRefused(
                () -> urls.create(arn("hello:" + qualifier), OPEN),
                ValidationFailed.class,
                "1 validation error detected: Value '" + qualifier + "' at 'qualifier' failed to satisfy constraint:"
                        + " Member must satisfy regular expression pattern: ((?!^\\d+$)^[0-9a-zA-Z-_]+$)");
    }

    @Test
    void corsHasBounds() {
        List<String> many = Collections.nCopies(101, "x");
        assertThat(RegistryFixture.errorOf(() -> new Cors(
                                Optional.empty(),
                                Optional.of(many),
                                Optional.of(many),
                                Optional.of(many),
                                Optional.of(many),
                                Optional.of(86_401)))
                        .message())
                .startsWith("5 validation errors detected:");
    }

    @Test
    void smallSwitchesAreRemembered() {
        FunctionSettings settings = fixture.registry.settings();
        assertThat(settings.recursiveLoop(arn("hello"))).isEqualTo(RecursiveLoop.TERMINATE);
        settings.setRecursiveLoop(arn("hello"), RecursiveLoop.ALLOW);
        assertThat(settings.recursiveLoop(arn("hello"))).isEqualTo(RecursiveLoop.ALLOW);

        var manual =
                new RuntimeManagement(UpdateRuntimeOn.MANUAL, Optional.of("arn:aws:lambda:eu-central-1::runtime:x"));
        settings.setRuntimeManagement(arn("hello:1"), manual);
        assertThat(settings.runtimeManagement(arn("hello:1"))).isEqualTo(manual);
        assertThat(settings.runtimeManagement(arn("hello"))).isEqualTo(RuntimeManagement.AUTO);
    }
}
