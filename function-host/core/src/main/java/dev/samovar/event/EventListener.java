package dev.samovar.event;

/** Hears of what happens in the host, on the scheduler's thread: it must be quick and must not throw. */
@FunctionalInterface
public interface EventListener {

    EventListener NONE = event -> {};

    void on(HostEvent event);

    /** Whether anybody hears; an event that nobody hears need not be made. */
    default boolean hears() {
        return !equals(NONE);
    }
}
