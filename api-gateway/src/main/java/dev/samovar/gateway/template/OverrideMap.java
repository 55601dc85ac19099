package dev.samovar.gateway.template;

import java.io.Serial;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** A map of overrides: it prints as nothing, as recorded from AWS. */
final class OverrideMap extends LinkedHashMap<String, @Nullable Object> {
    @Serial
    private static final long serialVersionUID = 1L;
}
