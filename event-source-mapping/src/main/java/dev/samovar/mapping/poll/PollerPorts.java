package dev.samovar.mapping.poll;

import dev.samovar.function.FunctionArn;
import dev.samovar.invoke.asynchronous.EventTargets;
import dev.samovar.mapping.MappingId;
import dev.samovar.mapping.poll.engine.TargetFunction;
import dev.samovar.mapping.poll.log.CheckpointStore;
import dev.samovar.mapping.source.Sources;
import dev.samovar.time.Scheduler;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What all pollers work with.
 *
 * @param sources opens what they read
 * @param functions finds what they invoke
 * @param checkpoints keeps how far they are
 * @param targets hears of records that are given up
 * @param results hears how each mapping's newest batch of a log went, in AWS's words
 */
public record PollerPorts(
        Scheduler scheduler,
        Sources sources,
        Function<FunctionArn, TargetFunction> functions,
        CheckpointStore checkpoints,
        EventTargets targets,
        RandomGenerator random,
        BiConsumer<MappingId, String> results) {}
