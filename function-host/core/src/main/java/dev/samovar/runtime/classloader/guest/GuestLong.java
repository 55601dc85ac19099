package dev.samovar.runtime.classloader.guest;

import org.jspecify.annotations.Nullable;

/** Stands in for {@link Long} where it reads system properties. */
public final class GuestLong {

    private GuestLong() {}

    public static @Nullable Long getLong(@Nullable String name) {
        return getLong(name, null);
    }

    public static @Nullable Long getLong(@Nullable String name, long fallback) {
        Long value = getLong(name, null);
        return value == null ? Long.valueOf(fallback) : value;
    }

    public static @Nullable Long getLong(@Nullable String name, @Nullable Long fallback) {
        String value = name == null || name.isEmpty() ? null : Guest.properties.getProperty(name);
        if (value == null) {
            return fallback;
        }
        try {
            return Long.decode(value);
        } catch (NumberFormatException notANumber) {
            return fallback;
        }
    }
}
