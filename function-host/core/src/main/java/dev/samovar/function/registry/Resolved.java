package dev.samovar.function.registry;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionVersion;

/**
 * What an invocation runs.
 *
 * @param version the version, chosen by chance if an alias has weights
 * @param invokedArn the function as the caller addressed it
 */
public record Resolved(FunctionVersion version, FunctionArn invokedArn) {}
