package dev.samovar.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

/** A few requests that a server sends to itself, so that the JVM's AOT cache knows what serving needs. */
final class Rehearsal {

    private static final List<String> PATHS = List.of("/_samovar/health", "/2015-03-31/functions");

    private final URI endpoint;

    Rehearsal(URI endpoint) {
        this.endpoint = endpoint;
    }

    void perform() {
        PATHS.forEach(this::get);
    }

    private void get(String path) {
        try {
            var connection = (HttpURLConnection) endpoint.resolve(path).toURL().openConnection();
            try (InputStream body = connection.getResponseCode() < HttpURLConnection.HTTP_BAD_REQUEST
                    ? connection.getInputStream()
                    : connection.getErrorStream()) {
                if (body != null) {
                    body.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the rehearsal of " + path + " failed", e);
        }
    }
}
