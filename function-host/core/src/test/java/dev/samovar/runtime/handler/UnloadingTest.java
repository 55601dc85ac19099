package dev.samovar.runtime.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.invocation.Payload;
import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnloadingTest {

    private static final int COLLECTIONS_MAX = 20;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Methods::customer        | {"name":"a"}
                    Methods::ordersById      | {"x":{"id":"a"}}
                    Methods::adds            | {
                    RecordHandler            | {"id":"a"}
                    Interfaces$Orders        | [{"id":"a"}]
                    Echo::toSQSEvent         | {"Records":[{"body":"a"}]}
                    Echo::toSNSEvent         | {"Records":[{"Sns":{"Timestamp":"2026-02-03T04:05:06.789Z"}}]}
                    Echo::toS3Event          | {"Records":[]}
                    Echo::toScheduledEvent   | {"time":"2026-02-03T04:05:06.789Z"}
                    Echo::toAPIGatewayProxyRequestEvent | {"path":"/"}
                    Faults::throwsPlain      | "e"
                    Logging::throughTheRuntime | "e"
                    """)
    void nothingOfTheHostHoldsAFunctionThatIsGone(String name, String event) throws Exception {
        /* A thread of its own, as an environment has: Jackson leaves things behind in its caller's. */
        var call = new FutureTask<>(() -> call("com.example.functions." + name, Payload.of(event)));
        new Thread(call).start();

        assertThat(isCollected(call.get())).isTrue();
    }

    /** Calls the function as two kinds of callers do. */
    private static WeakReference<ClassLoader> call(String name, Payload event) {
        var loader = new FunctionClasses();
        try {
            Handler handler = Handlers.load(name, loader);
            handler.handle(event, Contexts.plain());
            handler.handle(event, Contexts.with(Optional.of("{\"env\":{\"platform\":\"Android\"}}")));
        } catch (Throwable e) {
            FunctionError.of(e);
        }
        return new WeakReference<>(loader);
    }

    private static boolean isCollected(WeakReference<ClassLoader> loader) {
        for (int tries = 0; tries < COLLECTIONS_MAX && !loader.refersTo(null); tries++) {
            System.gc();
        }
        return loader.refersTo(null);
    }
}
