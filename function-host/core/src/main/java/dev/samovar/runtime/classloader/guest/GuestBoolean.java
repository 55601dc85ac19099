package dev.samovar.runtime.classloader.guest;

import org.jspecify.annotations.Nullable;

/** Stands in for {@link Boolean} where it reads system properties. */
public final class GuestBoolean {

    private GuestBoolean() {}

    public static boolean getBoolean(@Nullable String name) {
        return name != null && !name.isEmpty() && Boolean.parseBoolean(Guest.properties.getProperty(name));
    }
}
