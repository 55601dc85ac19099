package dev.samovar.gateway.cache;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tells one cached reply from another. All parts are compared, one by one. */
public final class CacheKey {
    private static final int BYTES_PER_CHARACTER = 2;

    private final CacheScope scope;
    private final @Nullable Object[] values;
    private final int hash;

    /** @param values of the scope's parameters, in their order: texts, or lists of texts; null where there is none */
    CacheKey(CacheScope scope, @Nullable Object[] values) {
        this.scope = scope;
        this.values = values;
        int mixed = scope.hashCode();
        for (Object value : values) {
            mixed = 31 * mixed + (value == null ? 0 : value.hashCode());
        }
        hash = mixed;
    }

    /** About how much memory it takes. */
    int bytes() {
        int bytes = 0;
        for (Object value : values) {
            bytes += switch (value) {
                case null -> 0;
                case List<?> texts ->
                    texts.stream().mapToInt(text -> text.toString().length()).sum();
                default -> value.toString().length();
            };
        }
        return bytes * BYTES_PER_CHARACTER;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof CacheKey that) || hash != that.hash || !scope.equals(that.scope)) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null ? that.values[i] != null : !value.equals(that.values[i])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
