package dev.samovar.queue.sqs.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** An answer in XML, with the names of the older protocol. */
public final class XmlOutput implements Output {
    private static final String NAMESPACE = "http://queue.amazonaws.com/doc/2012-11-05/";

    private final StringBuilder xml = new StringBuilder(512);

    private XmlOutput() {}

    /** The whole answer. */
    public static byte[] of(String operation, String requestId, Answer answer) {
        var out = new XmlOutput();
        out.xml.append("<?xml version=\"1.0\"?><").append(operation);
        out.xml.append("Response xmlns=\"").append(NAMESPACE).append("\">");
        if (!answer.equals(Answer.DONE)) {
            out.element(operation + "Result", () -> answer.write(out));
        }
        out.element("ResponseMetadata", () -> out.text("RequestId", requestId));
        out.xml.append("</").append(operation).append("Response>");
        return out.xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The whole answer to a request that failed. */
    public static byte[] error(String requestId, Answer error) {
        var out = new XmlOutput();
        out.xml.append("<?xml version=\"1.0\"?><ErrorResponse xmlns=\"");
        out.xml.append(NAMESPACE).append("\">");
        out.element("Error", () -> error.write(out));
        out.text("RequestId", requestId);
        out.xml.append("</ErrorResponse>");
        return out.xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void text(String name, String value) {
        element(name, () -> escape(value));
    }

    @Override
    public void number(String name, long value) {
        element(name, () -> xml.append(value));
    }

    @Override
    public void flag(String name, boolean value) {
        element(name, () -> xml.append(value));
    }

    @Override
    public void bytes(String name, byte[] value) {
        element(name, () -> xml.append(Base64Text.encode(value)));
    }

    @Override
    public void texts(Plural list, List<String> values) {
        for (String value : values) {
            text(list.part(), value);
        }
    }

    @Override
    public void textMap(Plural map, Map<String, String> entries) {
        entries.forEach((key, value) -> element(map.part(), () -> {
            text(map.key(), key);
            text(Plural.VALUE, value);
        }));
    }

    @Override
    public <T> void structures(Plural list, List<T> values, BiConsumer<T, Output> write) {
        for (T value : values) {
            element(list.part(), () -> write.accept(value, this));
        }
    }

    @Override
    public <T> void structureMap(Plural map, Map<String, T> entries, BiConsumer<T, Output> write) {
        entries.forEach((key, value) -> element(map.part(), () -> {
            text(map.key(), key);
            element(Plural.VALUE, () -> write.accept(value, this));
        }));
    }

    private void element(String name, Runnable content) {
        xml.append('<').append(name).append('>');
        content.run();
        xml.append("</").append(name).append('>');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                /* A reader of XML would take it for the end of a line. */
                case '\r' -> xml.append("&#xd;");
                /* XML cannot have others; messages have none, but what a caller got wrong may be repeated to him. */
                default -> xml.append(c >= ' ' || c == '\n' || c == '\t' ? c : '\uFFFD');
            }
        }
    }
}
