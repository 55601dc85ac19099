package dev.samovar.runtime.process.api;

import dev.samovar.runtime.ExtensionStatus;
import dev.samovar.runtime.process.http.Exchange;
import dev.samovar.runtime.process.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A program beside a runtime that has registered for events. */
final class Extension {

    /** At most an invocation and the end are on their way to one at a time. */
    private final Queue<String> events = new ArrayDeque<>(2);

    private final String name;
    private final String identifier;
    private final Set<String> kinds;
    private @Nullable Exchange poll;
    private String state = "Registered";
    private @Nullable String errorType;
    private int told;

    Extension(String name, String identifier, Set<String> kinds) {
        this.name = name;
        this.identifier = identifier;
        this.kinds = kinds;
    }

    String name() {
        return name;
    }

    ExtensionStatus status() {
        return new ExtensionStatus(name, state, List.copyOf(kinds), Optional.ofNullable(errorType));
    }

    /** Takes note that it cannot go on. */
    void failed(String how, String type) {
        state = how;
        errorType = type;
    }

    boolean wants(String kind) {
        return kinds.contains(kind);
    }

    /** Whether it has got all events and asks for the next. */
    boolean isAtRest() {
        return poll != null && events.isEmpty();
    }

    void ask(Exchange exchange) {
        state = "Ready";
        poll = exchange;
        deliver();
    }

    void tell(String event) {
        events.add(event);
        deliver();
    }

    private void deliver() {
        Exchange waiting = poll;
        String event = events.peek();
        if (waiting != null && event != null) {
            poll = null;
            events.remove();
            told++;
            waiting.respond(new HttpResponse(
                    200,
                    Map.of("Lambda-Extension-Event-Identifier", identifier + "-" + told),
                    event.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
