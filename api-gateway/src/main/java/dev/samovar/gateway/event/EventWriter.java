package dev.samovar.gateway.event;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.Headers.Field;
import dev.samovar.gateway.message.QueryString;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the maps of events: of repeated names one map has the last value, and the other has all. */
public final class EventWriter {
    private final JsonGenerator json;

    public EventWriter(JsonGenerator json) {
        this.json = json;
    }

    public void headers(Headers headers) throws IOException {
        List<Field> fields = headers.fields();
        json.writeObjectFieldStart("headers");
        for (int i = 0; i < fields.size(); i++) {
            if (isFirst(fields, i)) {
                json.writeStringField(spelled(fields.get(i).name()), last(fields, i));
            }
        }
        json.writeEndObject();
        json.writeObjectFieldStart("multiValueHeaders");
        for (int i = 0; i < fields.size(); i++) {
            if (isFirst(fields, i)) {
                json.writeArrayFieldStart(spelled(fields.get(i).name()));
                for (int j = i; j < fields.size(); j++) {
                    if (isSame(fields, i, j)) {
                        json.writeString(fields.get(j).value());
                    }
                }
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    /* There are few fields, and most names differ in their lengths: looking back is faster than a map. */
    private static boolean isFirst(List<Field> fields, int at) {
        for (int i = 0; i < at; i++) {
            if (isSame(fields, i, at)) {
                return false;
            }
        }
        return true;
    }

    private static String last(List<Field> fields, int first) {
        for (int i = fields.size() - 1; i > first; i--) {
            if (isSame(fields, first, i)) {
                return fields.get(i).value();
            }
        }
        return fields.get(first).value();
    }

    private static boolean isSame(List<Field> fields, int one, int other) {
        return fields.get(one).name().equalsIgnoreCase(fields.get(other).name());
    }

    /* As recorded: these two never come out as they were sent. */
    private static String spelled(String name) {
        if (name.equalsIgnoreCase("authorization")) {
            return "Authorization";
        }
        return name.equalsIgnoreCase("user-agent") ? "User-Agent" : name;
    }

    public void query(QueryString query) throws IOException {
        if (query.isEmpty()) {
            json.writeNullField("queryStringParameters");
            json.writeNullField("multiValueQueryStringParameters");
            return;
        }
        json.writeObjectFieldStart("queryStringParameters");
        for (Map.Entry<String, List<String>> parameter : query.all().entrySet()) {
            json.writeStringField(parameter.getKey(), parameter.getValue().getLast());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("multiValueQueryStringParameters");
        for (Map.Entry<String, List<String>> parameter : query.all().entrySet()) {
            json.writeArrayFieldStart(parameter.getKey());
            for (String value : parameter.getValue()) {
                json.writeString(value);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** A map of texts; {@code null} if it is empty. */
    public void texts(String name, Map<String, String> texts) throws IOException {
        if (texts.isEmpty()) {
            json.writeNullField(name);
            return;
        }
        json.writeObjectFieldStart(name);
        members(texts);
        json.writeEndObject();
    }

    public void members(Map<String, String> texts) throws IOException {
        for (Map.Entry<String, String> text : texts.entrySet()) {
            json.writeStringField(text.getKey(), text.getValue());
        }
    }

    public void textOrNull(String name, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }
}
