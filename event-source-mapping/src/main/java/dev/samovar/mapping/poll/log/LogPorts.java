package dev.samovar.mapping.poll.log;

import dev.samovar.mapping.poll.engine.TargetFunction;
import dev.samovar.mapping.source.Checkpoints;
import dev.samovar.mapping.source.LogRecord;
import dev.samovar.mapping.source.LogSource;
import dev.samovar.time.Scheduler;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What the poller of a log works with.
 *
 * @param source where records come from
 * @param checkpoints how far the mapping is
 * @param filter which records the function gets; the others are passed over
 * @param function who gets them
 * @param failures who hears of records that are given up
 * @param results hears how the newest batch went, in AWS's words
 */
public record LogPorts<R extends LogRecord>(
        Scheduler scheduler,
        LogSource<R> source,
        Checkpoints checkpoints,
        Predicate<R> filter,
        TargetFunction function,
        FailureListener<R> failures,
        Consumer<String> results) {}
