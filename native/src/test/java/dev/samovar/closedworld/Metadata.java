package dev.samovar.closedworld;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Files of reachability metadata, as {@code native-image} reads them. */
final class Metadata {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern INITIALIZED = Pattern.compile("--initialize-at-(?:build|run)-time=(\\S+)");

    private Metadata() {}

    /** The types that a file registers. */
    static List<String> types(Path file) throws IOException {
        return texts(file, "reflection", "type");
    }

    /** The patterns of resources that a file registers. */
    static List<String> globs(Path file) throws IOException {
        return texts(file, "resources", "glob");
    }

    /** Those that picocli's annotation processor has written, in the older format. */
    static List<String> picocliTypes(Path file) throws IOException {
        return texts(JSON.readTree(file.toFile()), "name");
    }

    /** The classes and packages that arguments have set up at a time of their own. */
    static List<String> initialized(Path properties) throws IOException {
        if (!Files.exists(properties)) {
            return List.of();
        }
        return INITIALIZED
                .matcher(Files.readString(properties))
                .results()
                .flatMap(match -> Stream.of(match.group(1).split(",", -1)))
                .toList();
    }

    private static List<String> texts(Path file, String section, String member) throws IOException {
        return Files.exists(file) ? texts(JSON.readTree(file.toFile()).path(section), member) : List.of();
    }

    private static List<String> texts(JsonNode entries, String member) {
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(entry -> entry.has(member))
                .map(entry -> entry.path(member).textValue())
                .toList();
    }

    /** Writes a file that registers types with all that they declare. */
    static void write(Path file, Collection<String> types) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                types.stream()
                        .map(type -> "    {\"type\": \"" + type + "\", \"allDeclaredConstructors\": true,"
                                + " \"allDeclaredMethods\": true, \"allDeclaredFields\": true}")
                        .collect(Collectors.joining(",\n", "{\n  \"reflection\": [\n", "\n  ]\n}\n")));
    }
}
