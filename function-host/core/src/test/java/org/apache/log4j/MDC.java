package org.apache.log4j;

import org.jspecify.annotations.NullUnmarked;

/** Stands for the class of Log4j 1 in the package of a function that brings it along. */
@NullUnmarked
public final class MDC {

    private static String lastPut;

    private MDC() {}

    public static void put(String key, Object value) {
        lastPut = key + "=" + value;
    }

    public static String lastPut() {
        return lastPut;
    }
}
