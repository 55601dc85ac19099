package dev.samovar.environment;

/**
 * How far the provisioned environments of a version are.
 *
 * @param wanted how many were asked for
 * @param ready how many are initialised
 * @param failed whether one could not be initialised
 */
public record Provisioning(int wanted, int ready, boolean failed) {}
