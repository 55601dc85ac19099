package dev.samovar.lab.policy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Parameters that a test wrote down, in the units of the policies. */
record Given(Map<String, Object> values) implements Parameters {

    static Given nothing() {
        return new Given(Map.of());
    }

    static Given of(String name, Object value) {
        return new Given(Map.of(name, value));
    }

    Given and(String name, Object value) {
        var more = new HashMap<>(values);
        more.put(name, value);
        return new Given(more);
    }

    private <T> T value(String name, Class<T> type, T otherwise) {
        return values.containsKey(name) ? type.cast(values.get(name)) : otherwise;
    }

    @Override
    public Optional<String> text(String name) {
        return Optional.ofNullable((String) values.get(name));
    }

    @Override
    public Duration duration(String name, Duration otherwise) {
        return value(name, Duration.class, otherwise);
    }

    @Override
    public long megabytes(String name, long otherwise) {
        return value(name, Long.class, otherwise);
    }

    @Override
    public double number(String name, double otherwise) {
        return value(name, Double.class, otherwise);
    }

    @Override
    public int count(String name, int otherwise) {
        return value(name, Integer.class, otherwise);
    }
}
