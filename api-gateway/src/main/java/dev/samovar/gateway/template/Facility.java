package dev.samovar.gateway.template;

import org.jspecify.annotations.Nullable;

/** Something that templates are given beside plain values: {@code $input}, {@code $util}, {@code $context}, {@code $foreach}. */
sealed interface Facility permits ContextFacility, InputFacility, Iteration, UtilFacility {

    /** {@code $facility.name}; null if there is none. */
    @Nullable
    Object property(String name, Rendering rendering);

    /** {@code $facility.method(arguments)}; null if there is none. */
    @Nullable
    Object call(String method, @Nullable Object[] arguments, Rendering rendering);
}
