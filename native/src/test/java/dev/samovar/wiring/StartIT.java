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
import java.util.stream.Stream;
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

    @Test
    void whatAServerLeftThatWasKilledIsDeletedByTheNextAndWhatALivingOneHasIsNot() throws Exception {
        try (var living = SamovarProcess.start(workingDirectory, "--data", "living");
                var killed = SamovarProcess.start(workingDirectory, "--data", "killed")) {
            assertThat(temporaryDirectories(living)).singleElement().satisfies(StartIT::assertHoldsSqlite);
            assertThat(temporaryDirectories(killed)).hasSize(1);
            killed.kill();
            assertThat(temporaryDirectories(killed)).hasSize(1);

            try (var next = SamovarProcess.start(workingDirectory, "--data", "killed")) {
                assertThat(next.terminate()).isZero();
                assertThat(temporaryDirectories(next)).isEmpty();
            }

            assertThat(temporaryDirectories(killed)).isEmpty();
            assertThat(temporaryDirectories(living)).hasSize(1);
            assertThat(living.terminate()).isZero();
        }
    }

    private static List<Path> temporaryDirectories(SamovarProcess server) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            String name = TemporaryDirectory.PREFIX + server.pid() + "-";
            return files.filter(file -> file.getFileName().toString().startsWith(name))
                    .toList();
        }
    }

    private static void assertHoldsSqlite(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("SQLite unpacks its library here")
                    .anyMatch(name -> name.startsWith("sqlite-"));
        }
    }

    private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
    }
}
