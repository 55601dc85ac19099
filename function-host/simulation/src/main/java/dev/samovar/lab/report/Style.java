package dev.samovar.lab.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How things look. */
enum Style {
    PICTURES("pictures.css"),
    PAGE("report.css");

    private final String resource;

    Style(String resource) {
        this.resource = resource;
    }

    String text() {
        try (InputStream content = Style.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return "\n" + new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
