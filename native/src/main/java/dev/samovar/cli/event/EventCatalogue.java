package dev.samovar.cli.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The events that the program can make: resources under one folder, with an index of lines such as
 * {@code sqs receive-message A batch of one message}.
 *
 * @param folder where the templates are, ending with a slash
 */
record EventCatalogue(String folder) {

    /** The events that come with the program. */
    static final EventCatalogue BUNDLED = new EventCatalogue("/dev/samovar/cli/events/");

    /** A line of the index. */
    record Entry(String service, String name, String description) {

        private static Entry parse(String line) {
            String[] words = line.split(" ", 3);
            return new Entry(words[0], words[1], words[2]);
        }
    }

    List<Entry> entries() {
        return read("index.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Entry::parse)
                .toList();
    }

    /** The template of an event; the first one of a service if no name is given. */
    Optional<Template> find(String service, Optional<String> name) {
        return entries().stream()
                .filter(entry -> entry.service().equals(service)
                        && name.map(entry.name()::equals).orElse(true))
                .findFirst()
                .map(entry -> new Template(read(entry.service() + "/" + entry.name() + ".json")));
    }

    private String read(String resource) {
        try (InputStream in = EventCatalogue.class.getResourceAsStream(folder + resource)) {
            if (in == null) {
                throw new IllegalStateException("there is no resource " + folder + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
