package dev.samovar.function.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.samovar.function.ConfigurationJson;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.InvalidFunction;
import dev.samovar.function.Isolation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IsolationTest {

    private static final FunctionConfiguration OPEN =
            FunctionConfiguration.defaults("test", "java25", "f.F::f", "arn:aws:iam::000000000000:role/none");

    @Test
    void whatIsStoredIsReadAgain() {
        var chosen = OPEN.edit().isolation(Optional.of(Isolation.PROCESS)).make();
        assertThat(ConfigurationJson.read(ConfigurationJson.write(chosen))).isEqualTo(chosen);
        assertThat(ConfigurationJson.read(ConfigurationJson.write(OPEN))).isEqualTo(OPEN);
    }

    @Test
    void anotherIsolationIsAnotherConfiguration() {
        assertThat(OPEN.edit().isolation(Optional.of(Isolation.PROCESS)).make()).isNotEqualTo(OPEN);
        assertThat(OPEN.edit()
                        .isolation(Optional.of(Isolation.PROCESS))
                        .make()
                        .edit()
                        .description("same")
                        .make()
                        .isolation())
                .contains(Isolation.PROCESS);
    }

    @Test
    void aClassLoaderHoldsJavaAlone() {
        var python = FunctionConfiguration.defaults("test", "python3.13", "f.handler", OPEN.role());
        assertThat(python.edit()
                        .isolation(Optional.of(Isolation.PROCESS))
                        .make()
                        .isolation())
                .contains(Isolation.PROCESS);
        RegistryFixture.assertRefused(
                () -> python.edit()
                        .isolation(Optional.of(Isolation.CLASS_LOADER))
                        .make(),
                InvalidFunction.class,
                "Isolation class-loader is for Java runtimes only; python3.13 always runs in processes.");
    }

    @Test
    void namesAreThoseOfTheCommandLine() {
        assertThat(Isolation.parse("class-loader")).isEqualTo(Isolation.CLASS_LOADER);
        assertThat(Isolation.parse("process")).isEqualTo(Isolation.PROCESS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Isolation.parse("jail"))
                .withMessage("'jail' is neither class-loader nor process");
    }
}
