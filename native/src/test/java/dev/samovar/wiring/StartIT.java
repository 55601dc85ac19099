package dev.samovar.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StartIT {

    @TempDir
    private Path workingDirectory;

    @Test
    void itServesOnAFreePortUntilItIsTerminated() throws Exception {
        try (var server = SamovarProcess.start(workingDirectory, "--ephemeral")) {
            HttpResponse<String> health = get(server.endpoint().resolve("/_samovar/health"));

            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(server.terminate()).isZero();
        }
    }

    @Test
    void aPortInUseIsToldAndHasItsExitCode() throws Exception {
        try (var server = SamovarProcess.start(workingDirectory, "--ephemeral")) {
            int port = server.endpoint().getPort();

            Process second = SamovarProcess.launch(
                    workingDirectory, List.of("start", "--ephemeral", "--port", Integer.toString(port)));

            assertThat(second.waitFor()).isEqualTo(6);
        }
    }

    @Test
    void aDataDirectoryThatCannotBeUsedIsToldAndHasItsExitCode() throws Exception {
        Path file = Files.createFile(workingDirectory.resolve("file"));

        Process server =
                SamovarProcess.launch(workingDirectory, List.of("start", "--port", "0", "--data", file.toString()));

        assertThat(server.waitFor()).isEqualTo(3);
    }

    @Test
    void theConfigurationOfAnotherApplicationInTheWorkingDirectoryIsIgnored() throws Exception {
        Files.createDirectory(workingDirectory.resolve("config"));
        Files.writeString(workingDirectory.resolve("config/application.properties"), "quarkus.http.root-path=/other\n");

        try (var server = SamovarProcess.start(workingDirectory, "--ephemeral")) {
            assertThat(get(server.endpoint().resolve("/_samovar/health")).statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
    }
}
