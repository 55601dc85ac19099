package dev.samovar.gateway.backend.function;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.samovar.gateway.message.GatewayReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reads the output of a function behind a proxy integration, token by token, and lets nothing through that AWS refuses. */
public final class ProxyOutputReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(10 * 1024 * 1024)
                    .build())
            .build();
    private static final int STATUS_MIN = 200;
    private static final int STATUS_MAX = 599;

    private final JsonParser parser;
    private final ProxyFields fields = new ProxyFields();
    private int status = STATUS_MIN;
    private String body = "";
    private boolean isBase64Encoded;

    private ProxyOutputReader(JsonParser parser) {
        this.parser = parser;
    }

    /** Why an output is malformed. */
    private static final class Malformation extends IOException {
        private static final long serialVersionUID = 1L;

        Malformation(String reason) {
            super(reason);
        }

        @Override
        public Throwable fillInStackTrace() {
            return this; // a function's mistake, not ours
        }
    }

    /**
     * Reads an output.
     *
     * @param wantsBytes whether the client takes binary content: else Base64 stays as it is
     */
    public static ProxyOutput read(byte[] output, boolean wantsBytes) {
        try (JsonParser parser = JSON.createParser(output)) {
            return new ProxyOutputReader(parser).read(wantsBytes);
        } catch (IOException malformed) {
            return new ProxyOutput.Malformed(String.valueOf(malformed.getMessage()));
        }
    }

    private ProxyOutput read(boolean wantsBytes) throws IOException {
        require(parser.nextToken() == JsonToken.START_OBJECT, "not an object");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "statusCode" -> readStatus(value);
                case "headers" -> readHeaders(value);
                case "multiValueHeaders" -> readMultiValueHeaders(value);
                case "body" -> readBody(value);
                case "isBase64Encoded" -> readEncoding(value);
                default -> throw new Malformation("an unknown member: " + name);
            }
        }
        require(parser.nextToken() == null, "something follows the object");
        return reply(wantsBytes);
    }

    private ProxyOutput reply(boolean wantsBytes) {
        byte[] bytes;
        if (isBase64Encoded && wantsBytes) {
            try {
                bytes = Base64.getDecoder().decode(body);
            } catch (IllegalArgumentException notBase64) {
                return new ProxyOutput.Undecodable();
            }
        } else {
            bytes = body.getBytes(StandardCharsets.UTF_8);
        }
        return new ProxyOutput.WellFormed(new GatewayReply(status, fields.merged(), bytes));
    }

    private void readStatus(JsonToken value) throws IOException {
        switch (value) {
            case VALUE_NUMBER_INT -> status = parser.getIntValue();
            case VALUE_STRING -> status = number(parser.getText());
            case VALUE_NULL -> {}
            default -> throw new Malformation("a statusCode that is no number");
        }
        require(status >= STATUS_MIN && status <= STATUS_MAX, "no status: " + status);
    }

    private static int number(String text) throws Malformation {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new Malformation("a statusCode that is no number: " + text);
        }
    }

    private void readHeaders(JsonToken map) throws IOException {
        if (map == JsonToken.VALUE_NULL) {
            return;
        }
        require(map == JsonToken.START_OBJECT, "headers that are no object");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = oneLine(parser.currentName());
            fields.single(name, fieldValue(parser.nextToken()));
        }
    }

    private void readMultiValueHeaders(JsonToken map) throws IOException {
        if (map == JsonToken.VALUE_NULL) {
            return;
        }
        require(map == JsonToken.START_OBJECT, "multiValueHeaders that are no object");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = oneLine(parser.currentName());
            require(parser.nextToken() == JsonToken.START_ARRAY, "values of a header that are no list: " + name);
            for (JsonToken value = parser.nextToken(); value != JsonToken.END_ARRAY; value = parser.nextToken()) {
                fields.multiple(name, fieldValue(value));
            }
        }
    }

    private String fieldValue(JsonToken value) throws IOException {
        return switch (value) {
            case VALUE_STRING -> oneLine(parser.getText());
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            default -> throw new Malformation("the value of a header that is no text");
        };
    }

    /* What breaks lines would break out of the header. */
    private static String oneLine(String text) throws Malformation {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            require(c != '\r' && c != '\n' && c != 0, "a header that breaks its line");
        }
        return text;
    }

    private void readBody(JsonToken value) throws IOException {
        body = switch (value) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NULL -> "";
            default -> throw new Malformation("a body that is no text");
        };
    }

    private void readEncoding(JsonToken value) throws IOException {
        isBase64Encoded = switch (value) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE, VALUE_NULL -> false;
            default -> throw new Malformation("isBase64Encoded that is neither true nor false");
        };
    }

    private static void require(boolean condition, String otherwise) throws Malformation {
        if (!condition) {
            throw new Malformation(otherwise);
        }
    }
}
