package dev.samovar.runtime.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.invocation.Payload;
import org.junit.jupiter.api.Test;

class HandlersTest {

    @Test
    void recordsAreBoundBothWays() throws Throwable {
        Handler handler = Handlers.load("com.example.functions.RecordHandler", new FunctionClasses());

        Payload result = handler.handle(
                Payload.of("{\"id\":\"a\",\"amount\":2,\"tags\":[\"x\"],\"other\":1}"), Contexts.plain());

        assertThat(result.text()).isEqualTo("{\"id\":\"a\",\"amount\":4,\"tags\":[\"x\"]}");
    }
}
