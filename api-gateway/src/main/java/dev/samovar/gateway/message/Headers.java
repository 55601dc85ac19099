package dev.samovar.gateway.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Header fields in the order, and with the spelling of names, in which they were sent. Immutable. */
public final class Headers {
    public static final Headers NONE = new Headers(List.of());

    private final List<Field> fields;

    /** One header field. */
    public record Field(String name, String value) {
        boolean isNamed(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    private Headers(List<Field> fields) {
        this.fields = fields;
    }

    public static Headers of(List<Field> fields) {
        return fields.isEmpty() ? NONE : new Headers(List.copyOf(fields));
    }

    /** Header fields given as name, value, name, value. */
    public static Headers of(String... namesAndValues) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
        }
        return of(fields);
    }

    public List<Field> fields() {
        return fields;
    }

    /** The names as first spelled, without repetitions that differ in nothing but case. */
    public List<String> names() {
        Set<String> seen = new HashSet<>();
        return fields.stream()
                .map(Field::name)
                .filter(name -> seen.add(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** The last value of a field, whatever the case of its name. */
    public Optional<String> last(String name) {
        for (int i = fields.size() - 1; i >= 0; i--) {
            if (fields.get(i).isNamed(name)) {
                return Optional.of(fields.get(i).value());
            }
        }
        return Optional.empty();
    }

    /** All values of a field, whatever the case of its name. */
    public List<String> all(String name) {
        return matching(field -> field.isNamed(name));
    }

    /** All values of a field whose name is spelled exactly so: parameter mappings and validation look that closely. */
    public List<String> allSpelled(String name) {
        return matching(field -> field.name().equals(name));
    }

    private List<String> matching(Predicate<Field> condition) {
        List<String> values = List.of();
        for (Field field : fields) {
            if (condition.test(field)) {
                if (values.isEmpty()) {
                    values = new ArrayList<>(1);
                }
                values.add(field.value());
            }
        }
        return Collections.unmodifiableList(values);
    }

    public boolean has(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).isNamed(name)) {
                return true;
            }
        }
        return false;
    }

    /** The same with one more field at the end. */
    public Headers plus(String name, String value) {
        List<Field> more = new ArrayList<>(fields.size() + 1);
        more.addAll(fields);
        more.add(new Field(name, value));
        return of(more);
    }

    /** The same with one field instead of all of that name. */
    public Headers with(String name, String value) {
        return without(Set.of(name)).plus(name, value);
    }

    /** The same without some fields, whatever the case of their names. */
    public Headers without(Collection<String> names) {
        return of(fields.stream()
                .filter(field -> names.stream().noneMatch(field::isNamed))
                .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Headers that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** As they look in an HTTP message, for tests and logs. */
    @Override
    public String toString() {
        return String.join(
                "\n",
                fields.stream()
                        .map(field -> field.name() + ": " + field.value())
                        .toList());
    }
}
