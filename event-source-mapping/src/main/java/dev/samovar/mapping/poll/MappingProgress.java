package dev.samovar.mapping.poll;

import dev.samovar.function.FunctionArn;
import dev.samovar.mapping.MappingId;
import dev.samovar.mapping.poll.engine.Counts;
import dev.samovar.mapping.source.Backlog;

/**
 * How a mapping does, at one moment.
 *
 * @param mapping which one
 * @param source what it reads
 * @param function what it invokes
 * @param counts what it did since the program began
 * @param backlog what is left to do
 */
public record MappingProgress(MappingId mapping, String source, FunctionArn function, Counts counts, Backlog backlog) {}
