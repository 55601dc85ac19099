package dev.samovar.lab.predict;

import dev.samovar.invocation.InvocationResult;
import java.time.Duration;

/**
 * An invocation that a live host ran.
 *
 * @param latency from its arrival to its answer
 * @param result what the host reported
 */
public record LiveCall(Duration latency, InvocationResult.Executed result) {}
