package dev.samovar.gateway.api.http.wire;

import dev.samovar.gateway.rest.BadRequest;
import java.util.List;

/** A member that can be only one of some words. */
public final class Word {

    private Word() {}

    /**
     * Reads a member.
     *
     * @param what AWS calls it, such as {@code protocol}
     */
    public static <E extends Enum<E>> E read(Class<E> type, String what, String word) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word)) {
                return constant;
            }
        }
        throw new BadRequest("Invalid " + what + " specified. Must be one of " + List.of(type.getEnumConstants()))
                .exception();
    }
}
