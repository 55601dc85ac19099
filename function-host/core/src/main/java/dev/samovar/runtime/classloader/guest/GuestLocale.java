package dev.samovar.runtime.classloader.guest;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stands in for {@link Locale} where the default is the whole process's. */
public final class GuestLocale {

    private static final Map<Locale.Category, Locale> chosen = new ConcurrentHashMap<>();
    private static volatile @Nullable Locale forAll;

    private GuestLocale() {}

    public static void setDefault(Locale locale) {
        forAll = Objects.requireNonNull(locale);
        for (Locale.Category category : Locale.Category.values()) {
            chosen.put(category, locale);
        }
    }

    public static void setDefault(Locale.Category category, Locale locale) {
        chosen.put(category, locale);
    }

    public static Locale getDefault() {
        Locale locale = forAll;
        return locale == null ? Locale.getDefault() : locale;
    }

    public static Locale getDefault(Locale.Category category) {
        Locale locale = chosen.get(category);
        return locale == null ? Locale.getDefault(category) : locale;
    }
}
