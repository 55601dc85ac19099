package dev.samovar.queue.sqs.wire;

import dev.samovar.queue.error.MissingParameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The members of a request, or of a structure inside one, whatever protocol it came in. What is not there is empty.
 *
 * <p>All methods throw {@link WireException} if a member is of another type.
 */
public interface Members {

    Optional<String> text(String name);

    OptionalInt number(String name);

    /** Bytes, in Base64 on the wire. */
    Optional<byte[]> bytes(String name);

    List<String> texts(Plural list);

    Map<String, String> textMap(Plural map);

    List<Members> structures(Plural list);

    Map<String, Members> structureMap(Plural map);

    /**
     * A text that has to be there, and not be empty.
     *
     * @throws dev.samovar.queue.error.QueueException if it is not
     */
    default String required(String name) {
        return text(name).filter(text -> !text.isEmpty()).orElseThrow(() -> new MissingParameter(name).exception());
    }
}
