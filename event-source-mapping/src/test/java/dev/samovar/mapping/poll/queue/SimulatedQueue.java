package dev.samovar.mapping.poll.queue;

import dev.samovar.mapping.source.QueueSource;
import java.util.List;

/** A queue that a simulation can fill and look into. */
interface SimulatedQueue {

    QueueSource source();

    /** Sends a message; in a standard queue the group means nothing. */
    void send(String group, String body);

    /** Makes the queue answer nothing, or answer again. */
    void setReachable(boolean reachable);

    /** The bodies that are in the queue, visible or not. */
    List<String> bodies();

    /** The bodies of the messages that were received too often. */
    List<String> deadLetters();
}
