package dev.samovar.runtime.classloader.weave;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The classes of its package that a handler needs from its start to the end of its first invocation, in the order in
 * which they were needed when it started for the first time. Thread-safe.
 */
public final class StartClasses {

    private Set<String> found = new LinkedHashSet<>();
    private volatile List<String> known = List.of();
    private volatile boolean complete;

    StartClasses() {}

    /** The names of the classes; none before a first start is complete. */
    public List<String> known() {
        return known;
    }

    /** Takes note of a class that a start needs. */
    public void found(String name) {
        if (!complete) {
            add(name);
        }
    }

    /* Starts at the same time need the same classes. */
    private synchronized void add(String name) {
        if (!complete) {
            found.add(name);
        }
    }

    /** Takes note that a start has found all that it needs. */
    public synchronized void complete() {
        if (!complete) {
            complete = true;
            known = List.copyOf(found);
            found = Set.of();
        }
    }
}
