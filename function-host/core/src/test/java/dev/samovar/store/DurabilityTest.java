package dev.samovar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 2000;

    @TempDir
    private Path directory;

    @Test
    void nothingAcknowledgedIsMissingAfterAKill() throws Exception {
        Process child = start(Writing.class);
        int acknowledged = -1;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                /* The last line may be cut short by the kill: a smaller number, then. */
                acknowledged = Math.max(acknowledged, Integer.parseInt(line));
                if (acknowledged == ACKNOWLEDGED_BEFORE_THE_KILL) {
                    child.toHandle().destroyForcibly(); // unlike the process itself, it leaves the pipe open
                }
            }
        }
        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(acknowledged).isGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);

        Map<String, String> left = new TreeMap<>();
        Map<String, String> right = new TreeMap<>();
        try (var data = DataDirectory.open(directory);
                var store = SqliteStore.open(data)) {
            store.read("left", (key, value) -> left.put(key, new String(value, StandardCharsets.UTF_8)));
            store.read("right", (key, value) -> right.put(key, new String(value, StandardCharsets.UTF_8)));
        }
        for (int i = 0; i <= acknowledged; i++) {
            assertThat(left).containsEntry("key" + i, "value" + i);
        }
        assertThat(right).as("each batch wholly or not at all").isEqualTo(left);
    }

    @Test
    void anotherProcessIsKeptOut() throws Exception {
        try (var _ = DataDirectory.open(directory)) {
            Process child = start(Writing.class);
            String error = new String(child.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(child.waitFor()).isEqualTo(1);
            assertThat(error)
                    .contains("The data directory " + directory + " is in use by another process (pid "
                            + ProcessHandle.current().pid() + ").");
        }
    }

    private Process start(Class<?> main) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        directory.toString())
                .start();
    }

    /** Writes until it is killed, and prints the number of each batch that was acknowledged, in order. */
    static final class Writing {
        private Writing() {}

        public static void main(String[] arguments) {
            var store = SqliteStore.open(DataDirectory.open(Path.of(arguments[0])));
            for (int i = 0; ; i++) {
                int number = i;
                byte[] value = ("value" + number).getBytes(StandardCharsets.UTF_8);
                var durable = store.write(
                                new Batch().put("left", "key" + number, value).put("right", "key" + number, value))
                        .thenRun(() -> System.out.println(number));
                if (number % 8 == 7) {
                    durable.join();
                }
            }
        }
    }
}
