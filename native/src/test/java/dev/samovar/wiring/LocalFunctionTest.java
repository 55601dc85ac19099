package dev.samovar.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.cli.invoke.InvocationPlan;
import dev.samovar.cli.option.ColdStart;
import dev.samovar.function.code.CodeStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LocalFunctionTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "com/example/Hello.class, com.example.Hello::handle, java25",
        "app.py,                  com.example.Hello,         java25",
        "bootstrap,               app.handle,                provided.al2023",
        "app.js,                  app.handle,                nodejs24.x",
        "src/app.mjs,             src/app.handle,            nodejs24.x",
        "app.py,                  app.handle,                python3.14",
        "src/app.py,              src.app.handle,            python3.14",
    })
    void theHandlersFileTellsTheLanguage(String file, String handler, String runtime) throws IOException {
        Path code = directory.resolve("code.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(code))) {
            zip.putNextEntry(new ZipEntry(file));
        }
        var plan = new InvocationPlan(
                code,
                List.of(),
                handler,
                Map.of(),
                128,
                Duration.ofSeconds(3),
                1,
                Duration.ofMinutes(10),
                new ColdStart.None(),
                false,
                Optional.empty());

        var function = LocalFunction.of(plan, new CodeStore(directory.resolve("codes")));

        assertThat(function.configuration().runtime()).isEqualTo(runtime);
    }
}
