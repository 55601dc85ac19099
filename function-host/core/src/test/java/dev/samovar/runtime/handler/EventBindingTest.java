package dev.samovar.runtime.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.samovar.invocation.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventBindingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode EVENTS = read("events.json");

    static Stream<String> events() {
        return EVENTS.propertyStream().map(event -> event.getKey());
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsBoundToItsTypeAndBackToTheSameJson(String type) throws Throwable {
        Handler handler = Handlers.load("com.example.functions.Echo::to" + type, new FunctionClasses());

        Payload echo = handler.handle(Payload.of(EVENTS.get(type).toString()), Contexts.plain());

        assertThat(JSON.readTree(echo.bytes())).isEqualTo(EVENTS.get(type));
    }

    @ParameterizedTest
    @MethodSource("events")
    void functionsThatTakeTheSameEventDoNotMeet(String type) throws Throwable {
        Payload event = Payload.of(EVENTS.get(type).toString());
        String name = "com.example.functions.Echo::to" + type;
        Handler first = Handlers.load(name, new FunctionClasses());
        first.handle(event, Contexts.plain());
        Handler second = Handlers.load(name, new FunctionClasses());

        for (Handler handler : List.of(second, first)) {
            Payload echo = handler.handle(event, Contexts.plain());
            assertThat(JSON.readTree(echo.bytes())).isEqualTo(EVENTS.get(type));
        }
    }

    private static JsonNode read(String resource) {
        try (InputStream file = EventBindingTest.class.getResourceAsStream(resource)) {
            return JSON.readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
