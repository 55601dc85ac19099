package dev.samovar.queue.attribute;

import dev.samovar.queue.error.InvalidParameterValue;
import java.util.Map;

/** What the tags of a queue must be. */
public final class QueueTags {
    private static final int TAGS_MAX = 50;
    private static final int KEY_LENGTH_MAX = 128;
    private static final int VALUE_LENGTH_MAX = 256;

    private QueueTags() {}

    /**
     * Refuses tags that a queue cannot have.
     *
     * @param tags all that it would have
     * @throws dev.samovar.queue.error.QueueException if they are too many or too long
     */
    public static void check(String queue, Map<String, String> tags) {
        require(tags.size() <= TAGS_MAX, "Too many tags added for queue " + queue + ".");
        tags.forEach((key, value) -> {
            require(
                    !key.isEmpty() && key.length() <= KEY_LENGTH_MAX,
                    "Tag keys must be between 1 and " + KEY_LENGTH_MAX + " characters in length.");
            require(
                    value.length() <= VALUE_LENGTH_MAX,
                    "Tag values must be between 0 and " + VALUE_LENGTH_MAX + " characters in length.");
        });
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new InvalidParameterValue.Tags(rule).exception();
        }
    }
}
