package dev.samovar.runtime.process.api;

import dev.samovar.runtime.process.http.Exchange;
import dev.samovar.runtime.process.http.HttpRequest;
import dev.samovar.runtime.process.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request whose answer is kept. */
final class Asked implements Exchange {
    private final HttpRequest request;
    private Optional<HttpResponse> response = Optional.empty();

    Asked(HttpRequest request) {
        this.request = request;
    }

    @Override
    public HttpRequest request() {
        return request;
    }

    @Override
    public void respond(HttpResponse answer) {
        response = response.isPresent() ? response : Optional.of(answer);
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    Optional<HttpResponse> response() {
        return response;
    }

    /** Status and body; {@code none} as long as there is no answer. */
    String answer() {
        return response.map(answer -> answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8).strip())
                .orElse("none");
    }
}
