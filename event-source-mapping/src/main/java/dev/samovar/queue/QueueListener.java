package dev.samovar.queue;

/** Hears of what happens in queues, on the scheduler's thread: it must be quick and must not throw. */
@FunctionalInterface
public interface QueueListener {

    QueueListener NONE = event -> {};

    void on(QueueEvent event);
}
