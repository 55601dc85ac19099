package org.apache.logging.log4j;

import org.jspecify.annotations.NullUnmarked;

/** Stands for the class of Log4j 2 in the package of a function that brings it along. */
@NullUnmarked
public final class ThreadContext {

    private static String lastPut;

    private ThreadContext() {}

    public static void put(String key, String value) {
        lastPut = key + "=" + value;
    }

    public static String lastPut() {
        return lastPut;
    }
}
