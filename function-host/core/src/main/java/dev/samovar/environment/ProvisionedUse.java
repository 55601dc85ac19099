package dev.samovar.environment;

/**
 * How the provisioned environments of a version are used.
 *
 * @param ready how many are initialised
 * @param busy how many of these run an invocation
 */
public record ProvisionedUse(int ready, int busy) {}
