package dev.samovar.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import dev.samovar.gateway.rest.BadRequest;
import java.io.IOException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Texts of documents: JSON and YAML. */
public enum DocumentFormat {
    JSON,
    YAML;

    /** AWS's limit on definition files. */
    public static final int BYTES_MAX = 6 * 1024 * 1024;

    /** The reader of YAML takes time that grows with the square of a line's length. */
    private static final int YAML_LINE_BYTES_MAX = 512 * 1024;

    private static final ObjectMapper YAML_MAPPER = yaml();
    private static final JsonMapper JSON_MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter JSON_WRITER = JSON_MAPPER.writerWithDefaultPrettyPrinter();

    /**
     * Reads a document; JSON is YAML, too.
     *
     * @throws dev.samovar.gateway.rest.GatewayException if it is neither
     */
    public static JsonNode read(byte[] text) {
        if (text.length > BYTES_MAX) {
            throw new BadRequest("Invalid OpenAPI input. The document is larger than 6 MB.").exception();
        }
        try {
            JsonNode document = json(text);
            if (document.isMissingNode()) {
                checkLines(text);
                document = YAML_MAPPER.readTree(text);
            }
            if (document.isObject()) {
                return document;
            }
        } catch (IOException malformed) {
            throw new BadRequest("Invalid OpenAPI input. " + mistake(malformed)).exception();
        }
        throw new BadRequest("Invalid OpenAPI input. It has no members, such as openapi and paths.").exception();
    }

    /* Missing if it is none: YAML may begin like JSON. */
    private static JsonNode json(byte[] text) {
        try {
            return JSON_MAPPER.readTree(text);
        } catch (IOException other) {
            return MissingNode.getInstance();
        }
    }

    private static void checkLines(byte[] text) {
        int begin = 0;
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\n' || text[i] == '\r') {
                begin = i + 1;
            } else if (i - begin >= YAML_LINE_BYTES_MAX) {
                throw new BadRequest("Invalid OpenAPI input. A line is longer than 512 KB.").exception();
            }
        }
    }

    /* Where it is, and what: "line 4, column 4: expected ',' or ']', but got ':'". */
    private static String mistake(IOException malformed) {
        if (malformed.getCause() instanceof MarkedYAMLException marked) {
            Mark mark = marked.getProblemMark();
            return "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1) + ": " + marked.getProblem();
        }
        return String.valueOf(malformed.getMessage()).lines().findFirst().orElse("");
    }

    /* References to the same place are few in honest documents; many of them make a small file a huge tree. */
    private static ObjectMapper yaml() {
        var options = new LoaderOptions();
        options.setCodePointLimit(BYTES_MAX);
        return new ObjectMapper(YAMLFactory.builder()
                .loaderOptions(options)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .build());
    }

    public String write(JsonNode document) {
        try {
            return switch (this) {
                case JSON -> JSON_WRITER.writeValueAsString(document);
                case YAML -> YAML_MAPPER.writeValueAsString(document);
            };
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }
}
