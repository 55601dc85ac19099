package dev.samovar.queue.attribute;

import dev.samovar.queue.error.InvalidParameterValue;
import java.util.regex.Pattern;

/** What a queue may be called: 1 to 80 letters, digits, hyphens and underscores; a FIFO queue ends so. */
public final class QueueName {
    public static final String FIFO_SUFFIX = ".fifo";
    private static final int LENGTH_MAX = 80;
    private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9_-]+");

    private QueueName() {}

    public static boolean isFifo(String name) {
        return name.endsWith(FIFO_SUFFIX);
    }

    /**
     * Refuses a name that no queue can have.
     *
     * @throws dev.samovar.queue.error.QueueException if it is malformed, or is not one of a queue of this type
     */
    public static void check(String name, boolean fifo) {
        boolean ends = !fifo || isFifo(name);
        String stem = fifo && ends ? name.substring(0, name.length() - FIFO_SUFFIX.length()) : name;
        if (!ends || name.length() > LENGTH_MAX || !CHARACTERS.matcher(stem).matches()) {
            throw new InvalidParameterValue.QueueName(
                            fifo
                                    ? "The name of a FIFO queue can only include alphanumeric characters, hyphens, or"
                                            + " underscores, must end with .fifo suffix and be 1 to 80 in length"
                                    : "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in"
                                            + " length")
                    .exception();
        }
    }
}
