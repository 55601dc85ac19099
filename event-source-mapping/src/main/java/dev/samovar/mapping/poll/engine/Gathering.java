package dev.samovar.mapping.poll.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Records that wait until they make a batch. */
public interface Gathering<R> {

    void add(List<Item<R>> items);

    /** The next batch, if one is complete; several if they must follow each other. */
    List<Batch<R>> take();

    /** How long until a batch will be complete even if no record comes; empty if that makes no difference. */
    Optional<Duration> dueIn();

    /** How many records wait. */
    int size();

    /** Takes back all that wait. */
    List<Item<R>> clear();
}
