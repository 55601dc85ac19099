package dev.samovar.lab.experiment;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value in an experiment file that knows its line, and how to be read as what is wanted. */
final class Entry {
    private final Origin origin;
    private final Node node;

    Entry(Origin origin, Node node) {
        this.origin = origin;
        this.node = node;
    }

    /** The refusal of this value. */
    InvalidExperiment refuse(String reason) {
        return origin.refuse(line(), reason);
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    Origin origin() {
        return origin;
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw refuse("expected a single value");
    }

    /** Its fields, which are then to be taken one by one. */
    Fields fields() {
        return fields("", "name: value");
    }

    /** Its fields, of which there is an example. */
    Fields fields(String example) {
        return fields(", as in '" + example + "'", example);
    }

    private Fields fields(String hint, String example) {
        if (node instanceof MappingNode mapping) {
            return new Fields(this, mapping.getValue(), hint);
        }
        throw refuse("expected fields, as in '" + example + "'");
    }

    List<Entry> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(value -> new Entry(origin, value))
                    .toList();
        }
        throw refuse("expected a list, each entry after '- '");
    }

    /** A choice: a word alone, or a word with what belongs to it, as in {@code fixed: 10m}. */
    Choice choice() {
        if (node instanceof MappingNode mapping) {
            if (mapping.getValue().size() != 1) {
                throw refuse(
                        "expected one of several, not " + mapping.getValue().size() + " at once");
            }
            NodeTuple only = mapping.getValue().getFirst();
            var key = new Entry(origin, only.getKeyNode());
            return new Choice(key, key.text(), new Entry(origin, only.getValueNode()));
        }
        return new Choice(this, text(), null);
    }

    Duration duration() {
        return parsed(Units::duration);
    }

    double perSecond() {
        return parsed(Units::perSecond);
    }

    long bytes() {
        return parsed(Units::bytes);
    }

    double number() {
        return parsed(Units::number);
    }

    int wholeNumber(int least, int most) {
        long number = parsed(Units::wholeNumber);
        if (number < least || number > most) {
            throw refuse("expected a number from " + least + " to " + most + ", not " + text());
        }
        return (int) number;
    }

    /** Builds something of this value; what the builder refuses is refused here. */
    <T> T parsed(Function<String, T> reader) {
        String text = text();
        return building(() -> reader.apply(text));
    }

    /** Builds something; an argument that it refuses is refused at this line. */
    <T> T building(Supplier<T> builder) {
        try {
            return builder.get();
        } catch (IllegalArgumentException invalid) {
            String reason = invalid.getMessage();
            throw refuse(reason == null ? invalid.toString() : reason);
        }
    }
}
