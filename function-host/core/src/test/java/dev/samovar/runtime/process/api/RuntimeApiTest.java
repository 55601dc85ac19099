package dev.samovar.runtime.process.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.FunctionArn;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.process.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuntimeApiTest {

    private static final String ID = "8f5d1d5c-0000-4000-8000-000000000001";

    private final List<String> told = new ArrayList<>();
    private final RuntimeApi api = new RuntimeApi(7, new Listener());

    /** Writes down what it is told. */
    private final class Listener implements RuntimeListener {
        @Override
        public void polled() {
            told.add("polled");
        }

        @Override
        public void awaitsRestore() {
            told.add("awaits restore");
        }

        @Override
        public void failedToStart(String errorType, Payload error) {
            told.add("failed to start: " + errorType + " " + error);
        }

        @Override
        public void responded(Payload response) {
            told.add("responded: " + response);
        }

        @Override
        public void responseTooLarge(Payload begin) {
            told.add("too large: " + begin.size());
        }

        @Override
        public void failed(String errorType, Payload error) {
            told.add("failed: " + errorType + " " + error);
        }

        @Override
        public void brokeRules(String errorType, String message) {
            told.add("broke rules: " + errorType);
        }
    }

    private Asked ask(String method, String path, String body, String... headers) {
        return ask(method, path, body, false, headers);
    }

    private Asked ask(String method, String path, String body, boolean truncated, String... headers) {
        Map<String, String> named = new HashMap<>();
        for (int at = 0; at < headers.length; at += 2) {
            named.put(headers[at], headers[at + 1]);
        }
        var asked = new Asked(new HttpRequest(
                method,
                RuntimeApi.PREFIX + path,
                named,
                body.getBytes(StandardCharsets.UTF_8),
                RuntimeApi.bodyBytesMax(named),
                truncated));
        api.handle(asked);
        return asked;
    }

    private void invoke() {
        api.invoke(new RuntimeRequest(
                RequestId.parse(ID),
                Payload.of("\"event\""),
                Instant.ofEpochMilli(1_700_000_000_000L),
                FunctionArn.unqualified(AccountRegion.DEFAULT, "test"),
                Optional.of("{\"client\":{}}"),
                Optional.of("Root=1-2-3")));
    }

    private Asked response(String body, String... headers) {
        return ask("POST", "invocation/" + ID + "/response", body, headers);
    }

    @Test
    void anEventGoesToWhoeverAsksWithAllItsHeaders() {
        Asked next = ask("GET", "invocation/next", "");
        assertThat(next.answer()).isEqualTo("none");
        invoke();
        assertThat(next.answer()).isEqualTo("200 \"event\"");
        assertThat(next.response().orElseThrow().headers())
                .containsEntry("Lambda-Runtime-Aws-Request-Id", ID)
                .containsEntry("Lambda-Runtime-Deadline-Ms", "1700000000000")
                .containsEntry(
                        "Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:us-east-1:000000000000:function:test")
                .containsEntry("Lambda-Runtime-Trace-Id", "Root=1-2-3")
                .containsEntry("Lambda-Runtime-Client-Context", "{\"client\":{}}")
                .containsKey("Lambda-Runtime-Invocation-Id");
        assertThat(response("1").answer()).isEqualTo("202 {\"status\":\"OK\"}");
        assertThat(told).containsExactly("polled", "responded: 1");
    }

    @Test
    void anEventWaitsForARuntimeThatHasNotAskedYet() {
        invoke();
        assertThat(ask("GET", "invocation/next", "").answer()).isEqualTo("200 \"event\"");
        assertThat(response("1").answer()).startsWith("202");
        assertThat(ask("GET", "invocation/next", "").answer()).isEqualTo("none");
    }

    @Test
    void anErrorNamesItsTypeIfThePlatformKnowsIt() {
        invoke();
        ask("GET", "invocation/next", "");
        String path = "invocation/" + ID + "/error";
        String header = "lambda-runtime-function-error-type";
        assertThat(ask("POST", path, "{}", header, "Runtime.Surprise").answer()).startsWith("202");
        assertThat(told).last().isEqualTo("failed: Runtime.Surprise {}");
        invoke();
        ask("GET", "invocation/next", "");
        ask("POST", path, "{}", header, "something else");
        assertThat(told).last().isEqualTo("failed: Function.Unknown {}");
    }

    @Test
    void wrongIdsAreRefused() {
        assertThat(response("1").answer())
                .isEqualTo("400 {\"errorMessage\":\"Invalid request ID\",\"errorType\":\"InvalidRequestID\"}");
        invoke();
        ask("GET", "invocation/next", "");
        assertThat(ask("POST", "invocation/other/response", "1").answer()).contains("InvalidRequestID");
        assertThat(response("1", "lambda-runtime-invocation-id", "other").answer())
                .startsWith("400")
                .contains("InvalidInvocationId");
        assertThat(response("1").answer()).startsWith("202");
    }

    @Test
    void whatTheStateDoesNotAllowIsRefused() {
        ask("GET", "invocation/next", "");
        assertThat(ask("POST", "init/error", "{}").answer()).startsWith("403").contains("InvalidStateTransition");
        assertThat(ask("GET", "restore/next", "").answer()).startsWith("403");
        invoke();
        response("1");
        assertThat(response("2").answer()).startsWith("403").contains("InvalidStateTransition");
        assertThat(told).containsExactly("polled", "responded: 1");
    }

    @Test
    void askingAgainWithoutAnAnswerBreaksTheRules() {
        invoke();
        ask("GET", "invocation/next", "");
        assertThat(ask("GET", "invocation/next", "").answer()).startsWith("403");
        assertThat(told).last().isEqualTo("broke rules: Runtime.Unknown");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedAndNoErrorMayFollow() {
        invoke();
        ask("GET", "invocation/next", "");
        assertThat(response("x".repeat(6_291_557)).answer())
                .isEqualTo("413 {\"errorMessage\":\"Exceeded maximum allowed payload size (6291556 bytes).\","
                        + "\"errorType\":\"RequestEntityTooLarge\"}");
        assertThat(ask("POST", "invocation/" + ID + "/error", "{}").answer()).startsWith("403");
        assertThat(told).last().isEqualTo("too large: 6291557");
    }

    @Test
    void aStreamMayBeLongerAndMayEndInAnError() {
        String mode = "lambda-runtime-function-response-mode";
        invoke();
        ask("GET", "invocation/next", "");
        assertThat(response("x".repeat(6_291_557), mode, "streaming").answer()).startsWith("202");
        invoke();
        ask("GET", "invocation/next", "");
        response(
                "half",
                mode,
                "streaming",
                "lambda-runtime-function-error-type",
                "Function.Broken",
                "lambda-runtime-function-error-body",
                "eyJlcnJvck1lc3NhZ2UiOiJvaCJ9");
        assertThat(told).last().isEqualTo("failed: Function.Broken {\"errorMessage\":\"oh\"}");
    }

    @Test
    void anUnknownModeAndAnAnswerThatBreaksOffFail() {
        invoke();
        ask("GET", "invocation/next", "");
        assertThat(response("1", "lambda-runtime-function-response-mode", "shouting")
                        .answer())
                .startsWith("400")
                .contains("InvalidFunctionResponseMode");
        assertThat(told).last().isEqualTo("broke rules: Runtime.InvalidResponseModeHeader");
        invoke();
        ask("GET", "invocation/next", "");
        assertThat(ask("POST", "invocation/" + ID + "/response", "ha", true).answer())
                .contains("TruncatedHTTPRequest");
        assertThat(told).last().isEqualTo("broke rules: Runtime.TruncatedResponse");
    }

    @Test
    void aSnapshotIsRestoredBeforeTheFirstEvent() {
        Asked restore = ask("GET", "restore/next", "");
        assertThat(told).containsExactly("awaits restore");
        assertThat(ask("GET", "invocation/next", "").answer()).startsWith("403");
        assertThat(ask("POST", "restore/error", "{}").answer()).startsWith("403");
        assertThat(api.restore()).isTrue();
        assertThat(restore.answer()).startsWith("200");
        assertThat(ask("GET", "restore/next", "").answer()).startsWith("403");
        assertThat(ask("POST", "init/error", "{}").answer()).startsWith("403");
        ask("GET", "invocation/next", "");
        assertThat(told).containsExactly("awaits restore", "polled");
    }

    @Test
    void aRestoreMayFail() {
        ask("GET", "restore/next", "");
        api.restore();
        ask("POST", "restore/error", "{}", "lambda-runtime-function-error-type", "Runtime.AfterRestoreError");
        assertThat(told).containsExactly("awaits restore", "failed to start: Runtime.AfterRestoreError {}");
        assertThat(ask("GET", "invocation/next", "").answer()).startsWith("403");
    }

    @Test
    void aRuntimeThatKnowsNothingOfSnapshotsKeepsWaitingForEvents() {
        Asked next = ask("GET", "invocation/next", "");
        assertThat(api.restore()).isFalse();
        assertThat(next.answer()).isEqualTo("none");
        invoke();
        assertThat(next.answer()).isEqualTo("200 \"event\"");
    }

    @Test
    void aFailureToStartIsTold() {
        assertThat(ask(
                                "POST",
                                "init/error",
                                "{\"errorMessage\":\"oh\"}",
                                "lambda-runtime-function-error-type",
                                "Runtime.BadFunctionCode")
                        .answer())
                .startsWith("202");
        assertThat(told).containsExactly("failed to start: Runtime.BadFunctionCode {\"errorMessage\":\"oh\"}");
        assertThat(ask("GET", "invocation/next", "").answer()).startsWith("403");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(ask("GET", "invocation/" + ID + "/response", "").answer()).startsWith("404");
        assertThat(ask("POST", "invocation/next", "").answer()).startsWith("404");
        assertThat(ask("GET", "nothing", "").answer()).startsWith("404");
    }
}
