package dev.samovar.cli.functions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.cli.client.AwsClient;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What becomes of a function after the server has agreed to create or change it: it makes the code ready first. */
public final class Readiness {

    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final int LOOKS_MAX = 3_000;

    private Readiness() {}

    /** Waits until the server is done; says why the function cannot run as asked, if it cannot. */
    public static Optional<String> await(AwsClient client, String function) throws InterruptedException {
        return await(client, function, client.get(Paths.function(function) + "/configuration"));
    }

    /**
     * Waits until the server is done; says why the function cannot run as asked, if it cannot.
     *
     * @param answer what the server has said of the function last
     */
    static Optional<String> await(AwsClient client, String function, JsonNode answer) throws InterruptedException {
        JsonNode seen = answer;
        for (int look = 0; look < LOOKS_MAX; look++) {
            String state = seen.path("State").asText();
            String update = seen.path("LastUpdateStatus").asText();
            if (state.equals("Failed")) {
                return Optional.of(seen.path("StateReason").asText("the code cannot be used"));
            }
            if (update.equals("Failed")) {
                return Optional.of(seen.path("LastUpdateStatusReason").asText("the code cannot be used"));
            }
            if (!state.equals("Pending") && !update.equals("InProgress")) {
                return Optional.empty();
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            seen = client.get(Paths.function(function) + "/configuration");
        }
        return Optional.of("it is not ready after a minute");
    }
}
