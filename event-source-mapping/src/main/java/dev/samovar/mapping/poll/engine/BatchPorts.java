package dev.samovar.mapping.poll.engine;

import dev.samovar.time.Scheduler;

/**
 * What every batch of a mapping needs.
 *
 * @param function who gets it
 * @param format how it is written
 * @param settlement what becomes of its records
 * @param meter who counts
 */
public record BatchPorts<R>(
        Scheduler scheduler, TargetFunction function, EventFormat<R> format, Settlement<R> settlement, Meter meter) {}
