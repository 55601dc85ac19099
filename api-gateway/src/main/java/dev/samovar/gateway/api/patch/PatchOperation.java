package dev.samovar.gateway.api.patch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A change of one member.
 *
 * @param path a JSON pointer
 * @param value always a text, whatever the member is
 * @param from what to copy
 */
public record PatchOperation(
        Optional<String> op, Optional<String> path, Optional<String> value, Optional<String> from) {

    /** The path in pieces; {@code ~1} in a piece is a slash. */
    List<String> segments() {
        String pointer = path.orElse("");
        if (!pointer.startsWith("/")) {
            return List.of(pointer);
        }
        return Arrays.stream(pointer.substring(1).split("/", -1))
                .map(segment -> segment.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    /** Whether something is taken away. */
    public boolean isRemoval() {
        return op.filter("remove"::equals).isPresent();
    }

    /** The value, or an empty text. */
    public String text() {
        return value.orElse("");
    }

    /** The path as it was sent, for messages. */
    public String shownPath() {
        return path.orElse("null");
    }
}
