package dev.samovar.queue.sqs.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Members as a form has them, flattened: the parts of lists and maps are numbered, as in
 * {@code SendMessageBatchRequestEntry.1.MessageAttribute.2.Value.DataType}.
 */
public final class FormMembers implements Members {
    private final NavigableMap<String, String> fields;
    private final String prefix;

    private FormMembers(NavigableMap<String, String> fields, String prefix) {
        this.fields = fields;
        this.prefix = prefix;
    }

    public static Members of(Map<String, String> form) {
        return new FormMembers(new TreeMap<>(form), "");
    }

    @Override
    public Optional<String> text(String name) {
        return Optional.ofNullable(fields.get(prefix + name));
    }

    @Override
    public OptionalInt number(String name) {
        String text = text(name).orElse("");
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(parse(text));
    }

    @Override
    public Optional<byte[]> bytes(String name) {
        return text(name).map(Base64Text::decode);
    }

    @Override
    public List<String> texts(Plural list) {
        return parts(list, part -> part.text("")).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Map<String, String> textMap(Plural map) {
        return entries(map, part -> part.text("." + Plural.VALUE).orElse(""));
    }

    @Override
    public List<Members> structures(Plural list) {
        return parts(list, part -> part.inside("."));
    }

    @Override
    public Map<String, Members> structureMap(Plural map) {
        return entries(map, part -> part.inside("." + Plural.VALUE + "."));
    }

    private FormMembers inside(String more) {
        return new FormMembers(fields, prefix + more);
    }

    private <T> Map<String, T> entries(Plural map, Function<FormMembers, T> value) {
        Map<String, T> entries = new LinkedHashMap<>();
        for (FormMembers part : parts(map, Function.identity())) {
            entries.put(part.required("." + map.key()), value.apply(part));
        }
        return entries;
    }

    /* A single part need not be numbered. */
    private <T> List<T> parts(Plural plural, Function<FormMembers, T> read) {
        String name = prefix + plural.part();
        List<T> parts = new ArrayList<>();
        if (fields.containsKey(name) || fields.containsKey(name + "." + plural.key())) {
            parts.add(read.apply(new FormMembers(fields, name)));
        }
        for (int index : indexes(name + ".")) {
            parts.add(read.apply(new FormMembers(fields, name + "." + index)));
        }
        return parts;
    }

    private SortedSet<Integer> indexes(String start) {
        SortedSet<Integer> indexes = new TreeSet<>();
        /* '/' follows '.' */
        String end = start.substring(0, start.length() - 1) + "/";
        for (String name : fields.subMap(start, end).keySet()) {
            int dot = name.indexOf('.', start.length());
            String index = name.substring(start.length(), dot < 0 ? name.length() : dot);
            if (index.matches("[1-9]\\d{0,5}")) {
                indexes.add(Integer.parseInt(index));
            }
        }
        return indexes;
    }

    private static int parse(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw new WireError.Malformed(text + " can not be converted to an Integer").exception();
        }
    }
}
