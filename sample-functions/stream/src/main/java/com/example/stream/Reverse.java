package com.example.stream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Answers with the event's bytes spelled backwards, as a JSON object. */
public class Reverse implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        String reversed = new StringBuilder(event).reverse().toString();
        String answer = "{\"reversed\":\"" + escape(reversed) + "\",\"characters\":" + event.length() + "}";
        output.write(answer.getBytes(StandardCharsets.UTF_8));
    }

    private static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.chars().forEach(character -> {
            if (character < ' ' || character == '"' || character == '\\') {
                escaped.append("\\u%04x".formatted(character));
            } else {
                escaped.append((char) character);
            }
        });
        return escaped.toString();
    }
}
