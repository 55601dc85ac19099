package dev.samovar.gateway.backend.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What services that are asked with forms answer to those who accept JSON: their XML, element by element. Elements that
 * come more than once are a list, empty ones are {@code null}.
 */
final class QueryJson {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final XMLInputFactory XML = factory();

    /** Errors are not wrapped. */
    private static final String ERROR = "ErrorResponse";

    /** Lists that have a name of their own, also if they have one item, by the element of the items. */
    private static final Map<String, String> LISTS = Map.of("ReceiveMessageResult/Message", "messages");

    private QueryJson() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** The same in JSON; empty if it is no XML. */
    static Optional<byte[]> of(byte[] xml) {
        try {
            XMLStreamReader reader = XML.createXMLStreamReader(new ByteArrayInputStream(xml));
            reader.nextTag();
            String root = reader.getLocalName();
            Object content = content(reader);
            boolean isError = root.equals(ERROR) && content != null;
            return Optional.of(JSON.writeValueAsBytes(isError ? content : member(root, content)));
        } catch (XMLStreamException | JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    private static Map<String, @Nullable Object> member(String name, @Nullable Object value) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(name, value);
        return object;
    }

    /* Up to the end of the element where the reader is: a text, an object, or nothing. */
    private static @Nullable Object content(XMLStreamReader reader) throws XMLStreamException {
        String element = reader.getLocalName();
        StringBuilder text = new StringBuilder();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (reader.next() != XMLStreamReader.END_ELEMENT) {
            if (reader.isStartElement()) {
                add(members, element, reader.getLocalName(), content(reader));
            } else if (reader.isCharacters()) {
                text.append(reader.getText());
            }
        }
        if (!members.isEmpty()) {
            return members;
        }
        return text.isEmpty() ? null : text.toString();
    }

    private static void add(
            Map<String, @Nullable Object> members, String parent, String element, @Nullable Object value) {
        @Nullable String list = LISTS.get(parent + "/" + element);
        String name = list == null ? element : list;
        List<@Nullable Object> all = new ArrayList<>();
        if (members.get(name) instanceof List<?> before) {
            all.addAll(before);
        } else if (members.containsKey(name)) {
            all.add(members.get(name));
        }
        all.add(value);
        members.put(name, list == null && all.size() == 1 ? value : all);
    }
}
