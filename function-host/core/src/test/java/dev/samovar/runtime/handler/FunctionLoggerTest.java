package dev.samovar.runtime.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import dev.samovar.function.LoggingConfiguration;
import dev.samovar.function.LoggingConfiguration.ApplicationLevel;
import dev.samovar.function.LoggingConfiguration.Format;
import dev.samovar.function.LoggingConfiguration.SystemLevel;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionLoggerTest {

    private final List<String> events = new ArrayList<>();
    private final FunctionLogger text = logger(Format.TEXT, ApplicationLevel.INFO);
    private final FunctionLogger json = logger(Format.JSON, ApplicationLevel.WARN);

    @Test
    void textIsWrittenAsItIsOneEventACall() {
        text.log("one");
        text.log("two\n");
        text.log("three\nlines\n\n");
        text.log("bytes".getBytes(StandardCharsets.UTF_8));

        assertThat(events).containsExactly("one", "two", "three\nlines\n", "bytes");
    }

    @Test
    void aLevelGoesBeforeText() {
        text.log("hello", LogLevel.INFO);
        text.log("bytes".getBytes(StandardCharsets.UTF_8), LogLevel.INFO);

        assertThat(events).containsExactly("[INFO] hello", "bytes");
    }

    @Test
    void textKnowsNoThreshold() {
        text.log("hello", LogLevel.TRACE);

        assertThat(events).containsExactly("[TRACE] hello");
    }

    @Test
    void nothingIsWrittenAsNull() {
        text.log((String) null);
        text.log((byte[]) null);

        assertThat(events).containsExactly("null", "null");
    }

    @Test
    void jsonTellsTimeLevelAndRequest() {
        json.serving("r-1");

        json.log("a \"message\"\n", LogLevel.ERROR);

        assertThat(events)
                .containsExactly("{\"timestamp\":\"2026-02-03T04:05:06.789Z\",\"message\":\"a \\\"message\\\"\\n\","
                        + "\"level\":\"ERROR\",\"AWSRequestId\":\"r-1\"}");
    }

    @Test
    void jsonWithoutALevelPassesAnyThreshold() {
        json.log("hello");

        assertThat(events)
                .containsExactly(
                        "{\"timestamp\":\"2026-02-03T04:05:06.789Z\",\"message\":\"hello\",\"level\":\"UNDEFINED\"}");
    }

    @Test
    void linesBelowTheThresholdAreNotWritten() {
        json.log("quiet", LogLevel.INFO);
        json.log("quiet".getBytes(StandardCharsets.UTF_8), LogLevel.DEBUG);
        json.log("loud".getBytes(StandardCharsets.UTF_8), LogLevel.WARN);

        assertThat(events).containsExactly("loud");
    }

    @Test
    void threadsOfTheFunctionServeNoRequest() throws InterruptedException {
        json.serving("r-1");

        Thread thread = new Thread(() -> json.log("hello"));
        thread.start();
        thread.join();

        assertThat(events).singleElement().asString().doesNotContain("AWSRequestId");
    }

    @Test
    void errorsOfTheFunctionAreLoggedAsErrors() {
        FunctionError error = FunctionError.of(HandlerFault.unusable("Invalid handler: `x'"));

        text.log(error);
        json.log(error);

        assertThat(events)
                .containsExactly(
                        "Invalid handler: `x'",
                        "{\"timestamp\":\"2026-02-03T04:05:06.789Z\",\"message\":\"Invalid handler: `x'\\n\","
                                + "\"level\":\"ERROR\"}");
    }

    @Test
    void librariesOfTheFunctionFindTheLoggerOfTheirEnvironment() throws Throwable {
        var loader = new FunctionClasses();
        text.installIn(loader);

        Handlers.load("com.example.functions.Logging::throughTheRuntime", loader)
                .handle(dev.samovar.invocation.Payload.of("\"hello\""), Contexts.plain());

        assertThat(events).containsExactly("hello");
    }

    @Test
    void theHostsOwnLambdaRuntimeIsLeftAlone() {
        var before = LambdaRuntime.getLogger();

        text.installIn(FunctionLoggerTest.class.getClassLoader());

        assertThat(LambdaRuntime.getLogger()).isSameAs(before);
    }

    private FunctionLogger logger(Format format, ApplicationLevel level) {
        var configuration = new LoggingConfiguration(format, level, SystemLevel.INFO, "/aws/lambda/orders");
        return new FunctionLogger(configuration, events::add, InstantSource.fixed(Contexts.NOW));
    }
}
