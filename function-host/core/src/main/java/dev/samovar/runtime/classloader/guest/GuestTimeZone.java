package dev.samovar.runtime.classloader.guest;

import java.time.ZoneId;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** Stands in for {@link TimeZone}, and {@link ZoneId}, where the default is the whole process's. */
public final class GuestTimeZone {

    private static volatile @Nullable TimeZone chosen;

    private GuestTimeZone() {}

    public static void setDefault(@Nullable TimeZone zone) {
        chosen = zone == null ? null : (TimeZone) zone.clone();
    }

    public static TimeZone getDefault() {
        TimeZone zone = chosen;
        return zone == null ? TimeZone.getDefault() : (TimeZone) zone.clone();
    }

    public static ZoneId systemDefault() {
        return getDefault().toZoneId();
    }
}
