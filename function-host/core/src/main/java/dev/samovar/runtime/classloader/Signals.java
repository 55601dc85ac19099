package dev.samovar.runtime.classloader;

import dev.samovar.runtime.classloader.guest.Guest;
import java.util.function.IntConsumer;

/** What the threads of a sandbox are told to do. Thread-safe. */
final class Signals {

    private IntConsumer guest = signal -> {};
    private boolean frozen;
    private boolean throttled;
    private boolean stopped;

    /** Connects the woven code's side, which begins with what holds now. */
    synchronized void attach(IntConsumer receiver) {
        guest = receiver;
        send();
    }

    synchronized void freeze() {
        frozen = true;
        send();
    }

    synchronized void thaw() {
        frozen = false;
        send();
    }

    /** Holds the threads back, or no longer, for the sake of their share of the processor. */
    synchronized void throttle(boolean hold) {
        throttled = hold;
        send();
    }

    synchronized void stop() {
        stopped = true;
        send();
    }

    /** Makes one thread fail for lack of memory. */
    synchronized void outOfMemory() {
        if (!stopped && !frozen) {
            guest.accept(Guest.OUT_OF_MEMORY);
        }
    }

    /** Lets go of what the JDK keeps for the sandbox; all its threads are gone. */
    synchronized void release() {
        guest.accept(Guest.RELEASE);
        guest = signal -> {};
    }

    synchronized boolean stopped() {
        return stopped;
    }

    private void send() {
        guest.accept(stopped ? Guest.STOP : frozen || throttled ? Guest.FREEZE : Guest.RUN);
    }
}
