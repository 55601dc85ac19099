package dev.samovar.mapping.filter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.event.ruler.GenericMachine;
import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.MatchType;
import software.amazon.event.ruler.Patterns;
import software.amazon.event.ruler.ValuePatterns;

/** Tells which records pass the filter criteria of a mapping. */
public final class RecordFilter {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> WORDS = Set.of("true", "false", "null");

    private final String dataKey;
    private final boolean passesAll;
    private final GenericMachine<DataKind> rules =
            GenericMachine.<DataKind>builder().build();

    /**
     * Prepares criteria for the records of a source.
     *
     * @param criteria valid criteria
     * @param dataKey where patterns expect a record's data, such as {@code body}
     */
    public RecordFilter(FilterCriteria criteria, String dataKey) {
        this.dataKey = dataKey;
        passesAll = criteria.isEmpty();
        criteria.patterns().forEach(this::add);
    }

    private void add(String pattern) {
        try {
            for (Map<String, List<Patterns>> rule : JsonRuleCompiler.compile(pattern)) {
                rules.addPatternRule(
                        DataKind.expectedBy(rule, dataKey),
                        rule.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, path -> asWritten(path.getValue()))));
            }
        } catch (IOException invalid) {
            throw new IllegalArgumentException("not a filter pattern: " + pattern, invalid);
        }
    }

    /* To Event Ruler 300, 300.0 and 3e2 are equal, to mappings they are not: it compiles a number to two patterns, by
    value and by text, and the first of them goes. What the operator "numeric" compiles to stays. */
    private static List<Patterns> asWritten(List<Patterns> patterns) {
        List<Patterns> kept = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            Patterns pattern = patterns.get(i);
            boolean isWrittenToo = i + 1 < patterns.size() && isSameNumber(pattern, patterns.get(i + 1));
            if (!isWrittenToo) {
                kept.add(pattern);
            }
        }
        return kept;
    }

    private static boolean isSameNumber(Patterns byValue, Patterns byText) {
        if (byValue.type() != MatchType.NUMERIC_EQ
                || byText.type() != MatchType.EXACT
                || !(byText instanceof ValuePatterns exact)) {
            return false;
        }
        String text = exact.pattern();
        return !text.startsWith("\"")
                && !WORDS.contains(text)
                && Patterns.numericEquals(text).equals(byValue);
    }

    /** Whether there is nothing to ask. */
    public boolean passesAll() {
        return passesAll;
    }

    /**
     * Whether a record passes.
     *
     * @param metadata the record without its data
     * @param data the data as text, if it is one
     */
    public boolean passes(ObjectNode metadata, Optional<String> data) {
        if (passesAll) {
            return true;
        }
        DataKind kind = data.map(RecordFilter::kindOf).orElse(DataKind.NONE);
        return matching(event(metadata, data, kind)).stream().anyMatch(rule -> rule.accepts(kind));
    }

    private List<DataKind> matching(String event) {
        try {
            return rules.rulesForJSONEvent(event);
        } catch (Exception broken) {
            throw new IllegalStateException("Event Ruler cannot read " + event, broken);
        }
    }

    /* JSON data goes in as it is: a tree would forget how its numbers were written. */
    private String event(ObjectNode metadata, Optional<String> data, DataKind kind) {
        if (data.isEmpty()) {
            return metadata.toString();
        }
        String value = kind == DataKind.JSON ? data.get() : quoted(data.get());
        String rest = metadata.isEmpty() ? "}" : "," + metadata.toString().substring(1);
        return "{" + quoted(dataKey) + ":" + value + rest;
    }

    private static String quoted(String text) {
        return "\"" + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    private static DataKind kindOf(String data) {
        try (JsonParser parser = JSON.createParser(data)) {
            JsonToken first = parser.nextToken();
            if (first == null || !first.isStructStart()) {
                return DataKind.TEXT;
            }
            parser.skipChildren();
            return parser.nextToken() == null ? DataKind.JSON : DataKind.TEXT;
        } catch (JsonProcessingException malformed) {
            return DataKind.TEXT;
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }
}
