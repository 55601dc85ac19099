package dev.samovar.runtime.process.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.runtime.process.http.HttpRequest;
import dev.samovar.time.VirtualScheduler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TelemetryApiTest {

    private static final String ID = "00000000-0000-0007-0000-000000000001";
    private static final int TIMEOUT_MS = 100;
    private static final String TOO_SLOW =
            "Some logs were dropped because the downstream consumer is slower than the logs production rate";

    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final List<Sent> sent = new ArrayList<>();
    private final List<String> subscribed = new ArrayList<>();
    private final TelemetryApi api = new TelemetryApi(
            scheduler,
            (address, batch) -> {
                var sending = new Sent(address.toString(), batch, new CompletableFuture<>());
                sent.add(sending);
                return sending.arrived();
            },
            identifier -> identifier.equals(ID) ? Optional.of("watcher") : Optional.empty(),
            (name, types) -> subscribed.add(name + " " + types));

    /** A batch on its way. */
    private record Sent(String address, String batch, CompletableFuture<Boolean> arrived) {}

    private String subscribe(String types, int itemsMax, String address) {
        String body = """
                {"types": [%s], "buffering": {"maxItems": %d, "timeoutMs": %d},
                 "destination": {"protocol": "HTTP", "URI": "%s"}}
                """.formatted(types, itemsMax, TIMEOUT_MS, address);
        var asked = new Asked(new HttpRequest(
                "PUT",
                TelemetryApi.PATH,
                Map.of("lambda-extension-identifier", ID),
                body.getBytes(StandardCharsets.UTF_8),
                1 << 20,
                false));
        api.handle(asked);
        return asked.answer();
    }

    private void subscribe(String types, int itemsMax) {
        assertThat(subscribe(types, itemsMax, "http://sandbox.localdomain:8080/logs"))
                .isEqualTo("200 \"OK\"");
        scheduler.runFor(Duration.ofMillis(TIMEOUT_MS));
        sent.forEach(subscribed -> subscribed.arrived().complete(true));
        scheduler.runDue();
        sent.clear();
    }

    private void write(String... lines) {
        for (String line : lines) {
            api.functionWrote(line);
        }
    }

    private void pass() {
        scheduler.runFor(Duration.ofMillis(TIMEOUT_MS));
    }

    private void arrives(int batch) {
        sent.get(batch).arrived().complete(true);
        scheduler.runDue();
    }

    private void fails(int batch) {
        sent.get(batch).arrived().completeExceptionally(new IOException("nobody listens"));
        scheduler.runDue();
    }

    /** The batches that were sent, without times. */
    private List<String> batches() {
        return sent.stream()
                .map(sending ->
                        sending.batch().replaceAll("\\{\"time\":\"[^\"]*\",\"type\":\"([^\"]*)\",\"record\":", "{$1 "))
                .toList();
    }

    private static String dropped(int records, int bytes, String reason) {
        return "{platform.logsDropped {\"droppedBytes\":" + bytes + ",\"droppedRecords\":" + records + ",\"reason\":\""
                + reason + "\"}}";
    }

    private static int bytesOf(String line) {
        return "{\"time\":\"1970-01-01T00:00:00.100Z\",\"type\":\"function\",\"record\":\"\"}".length()
                + line.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void whoSubscribesIsKnownByName() {
        assertThat(subscribe("\"platform\",\"function\"", 1, "http://sandbox:8080"))
                .isEqualTo("200 \"OK\"");
        assertThat(subscribed).containsExactly("watcher [platform, function]");
        assertThat(batches())
                .containsExactly("[{platform.telemetrySubscription {\"name\":\"watcher\",\"state\":\"Subscribed\","
                        + "\"types\":[\"platform\",\"function\"]}}]");
    }

    @Test
    void recordsAreSentTogetherWhenTheFirstHasWaited() {
        subscribe("\"function\"", 10);
        write("a", "b");
        assertThat(sent).isEmpty();
        pass();
        assertThat(batches()).containsExactly("[{function \"a\"},{function \"b\"}]");
        assertThat(sent.getFirst().address()).isEqualTo("http://127.0.0.1:8080/logs");
    }

    @Test
    void aBatchThatIsFullDoesNotWait() {
        subscribe("\"function\"", 2);
        write("a", "b", "c");
        assertThat(batches()).containsExactly("[{function \"a\"},{function \"b\"}]");
    }

    @Test
    void noBatchOvertakesAnother() {
        subscribe("\"function\"", 2);
        write("a", "b", "c");
        pass();
        write("d");
        pass();
        assertThat(sent).hasSize(1);
        arrives(0);
        assertThat(batches())
                .containsExactly("[{function \"a\"},{function \"b\"}]", "[{function \"c\"},{function \"d\"}]");
    }

    @Test
    void whoeverIsSlowDoesNotHoldUpOthers() {
        subscribe("\"function\"", 1);
        subscribe("\"function\"", 1);
        write("a", "b");
        arrives(1);
        assertThat(batches()).containsExactly("[{function \"a\"}]", "[{function \"a\"}]", "[{function \"b\"}]");
    }

    @Test
    void whatIsTooMuchForASlowOneIsDroppedAndTold() {
        subscribe("\"platform\",\"function\"", 2);
        write("a", "b", "c", "d", "é", "f");
        arrives(0);
        String told = dropped(2, bytesOf("é") + bytesOf("f"), TOO_SLOW);
        assertThat(batches())
                .containsExactly(
                        "[{function \"a\"},{function \"b\"}]", "[{function \"c\"},{function \"d\"}," + told + "]");
        write("g");
        arrives(1);
        pass();
        assertThat(batches()).last().isEqualTo("[{function \"g\"}]");
    }

    @Test
    void whatCouldNotBeSentIsToldWithTheNextBatchThatArrives() {
        subscribe("\"platform\",\"function\"", 10);
        write("a", "b");
        pass();
        fails(0);
        pass();
        assertThat(sent).as("nothing is sent to say that nothing can be sent").hasSize(1);
        write("c");
        pass();
        String reason = "could not send events: java.io.IOException: nobody listens";
        String first = dropped(2, 2 * bytesOf("a"), reason);
        assertThat(batches()).last().isEqualTo("[{function \"c\"}," + first + "]");
        fails(1);
        write("d");
        pass();
        assertThat(batches())
                .last()
                .asString()
                .startsWith("[{function \"d\"},{platform.logsDropped ")
                .contains("\"droppedRecords\":4,");
    }

    @Test
    void whoeverDoesNotListenToThePlatformIsNotToldOfLosses() {
        subscribe("\"function\"", 1);
        write("a", "b", "c");
        arrives(0);
        assertThat(batches()).containsExactly("[{function \"a\"}]", "[{function \"b\"}]");
    }

    @Test
    void theEndSendsWhatWaitsAndItsBatchesAreGivenUpWithTheProcesses() {
        subscribe("\"function\"", 10);
        write("a");
        api.flush();
        assertThat(batches()).containsExactly("[{function \"a\"}]");
        write("b");
        api.close();
        assertThat(sent.getFirst().arrived()).isCancelled();
        write("c");
        scheduler.runUntilIdle();
        assertThat(sent).hasSize(1);
    }

    @Test
    void anAddressMustBeOneOfHttp() {
        String platform = "\"platform\"";
        for (String address : List.of("", "http:here", "http://", "https://sandbox:1/", "ftp://sandbox/", "http://[")) {
            assertThat(subscribe(platform, 1, address)).as(address).startsWith("400 ");
        }
        assertThat(subscribe(platform, 1, "http://sandbox:1")).isEqualTo("200 \"OK\"");
    }

    @Test
    void whatThePlatformDidIsToldWithItsTime() {
        subscribe("\"platform\"", 1);
        api.started("r");
        write("nobody listens to this");
        assertThat(sent.getFirst().batch())
                .isEqualTo("[{\"time\":\"1970-01-01T00:00:00.100Z\",\"type\":\"platform.start\","
                        + "\"record\":{\"requestId\":\"r\"}}]");
        arrives(0);
        api.done("r", "success");
        assertThat(batches()).last().isEqualTo("[{platform.runtimeDone {\"requestId\":\"r\",\"status\":\"success\"}}]");
    }
}
