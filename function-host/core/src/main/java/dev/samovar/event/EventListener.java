package dev.samovar.event;

/** Hears of what happens in the host, on the scheduler's thread: it must be quick and must not throw. */
@FunctionalInterface
public interface EventListener {

    EventListener NONE = event -> {};

    void on(HostEvent event);
}
