package dev.samovar.mapping;

/**
 * How many pollers a mapping in provisioned mode has.
 *
 * @param min how many there always are
 * @param max how many there can be
 */
public record ProvisionedPollers(int min, int max) {}
