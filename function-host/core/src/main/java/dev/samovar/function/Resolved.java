package dev.samovar.function;

/**
 * What an invocation runs.
 *
 * @param version the version, chosen by chance if an alias has weights
 * @param invokedArn the function as the caller addressed it
 */
public record Resolved(FunctionVersion version, FunctionArn invokedArn) {}
