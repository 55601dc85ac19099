package com.example.background;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the ticks of a thread that lives on between invocations, where the cloud freezes it. */
public class Ticker implements RequestHandler<Map<String, Long>, Map<String, Long>> {
    private static final long TICK_MS = 10;
    private static final AtomicLong TICKS = new AtomicLong();

    static {
        var thread = new Thread(Ticker::tick, "ticker");
        thread.setDaemon(true);
        thread.start();
    }

    /** Stays for the event's "millis", and tells the ticks before and after. */
    @Override
    public Map<String, Long> handleRequest(Map<String, Long> event, Context context) {
        long before = TICKS.get();
        pause(event.getOrDefault("millis", 0L));
        return Map.of("before", before, "after", TICKS.get());
    }

    private static void tick() {
        while (!Thread.currentThread().isInterrupted()) {
            pause(TICK_MS);
            TICKS.incrementAndGet();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
