package dev.samovar.mapping.poll.queue;

import dev.samovar.mapping.source.QueueSource;
import dev.samovar.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A queue that a simulation can fill, look into and disturb. */
interface SimulatedQueue {

    /** The time as the program has it that the queue is in. */
    Scheduler scheduler();

    QueueSource source();

    /** Sends a message; in a standard queue the group means nothing. */
    void send(String group, String body);

    /** Makes the queue answer nothing, or answer again. */
    void setReachable(boolean reachable);

    /** The program dies, and begins again with another source. */
    void crash();

    /** Sets the clock on the wall forward or back. */
    void setClock(Duration change);

    /** The bodies that are in the queue, visible or not. */
    List<String> bodies();

    /** Whether this message was received too often. */
    boolean isDead(String body);

    /** The bodies of the messages that were received too often. */
    List<String> deadLetters();

    /** The bodies that a crash took before their sender was told that they are safe. */
    Set<String> lost();
}
