package com.example.cpu;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** Keeps a core busy, or a thread waiting, in the way that the event asks for. */
public class Burner implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private volatile long rounds;

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
        String mode = (String) event.getOrDefault("mode", "timed");
        long millis = ((Number) event.getOrDefault("millis", 100)).longValue();
        rounds = 0;
        switch (mode) {
            case "timed" -> burnFor(millis);
            case "endless" -> burnForever();
            case "stubborn" -> burnWhateverIsThrown();
            case "recursion" -> recurse(0);
            case "sleep" -> sleep(millis);
            case "exit" -> System.exit(1);
            default -> throw new IllegalArgumentException("No such mode: " + mode);
        }
        return Map.of("mode", mode, "rounds", rounds);
    }

    private void burnFor(long millis) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < millis * 1_000_000) {
            rounds++;
        }
    }

    private void burnForever() {
        while (true) {
            rounds++;
        }
    }

    /** Goes on after any exception or error, those that ask it to stop included. */
    private void burnWhateverIsThrown() {
        while (true) {
            try {
                burnForever();
            } catch (Throwable ignored) {
                rounds = 0;
            }
        }
    }

    /** Ends by a stack overflow. */
    private long recurse(long depth) {
        rounds = depth;
        return recurse(depth + 1) + 1;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
