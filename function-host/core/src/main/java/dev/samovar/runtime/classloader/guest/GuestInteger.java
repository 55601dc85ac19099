package dev.samovar.runtime.classloader.guest;

import org.jspecify.annotations.Nullable;

/** Stands in for {@link Integer} where it reads system properties. */
public final class GuestInteger {

    private GuestInteger() {}

    public static @Nullable Integer getInteger(@Nullable String name) {
        return getInteger(name, null);
    }

    public static @Nullable Integer getInteger(@Nullable String name, int fallback) {
        Integer value = getInteger(name, null);
        return value == null ? Integer.valueOf(fallback) : value;
    }

    public static @Nullable Integer getInteger(@Nullable String name, @Nullable Integer fallback) {
        String value = name == null || name.isEmpty() ? null : Guest.properties.getProperty(name);
        if (value == null) {
            return fallback;
        }
        try {
            return Integer.decode(value);
        } catch (NumberFormatException notANumber) {
            return fallback;
        }
    }
}
