package dev.samovar.function;

/**
 * What an account uses in a region.
 *
 * @param functions how many functions it has
 * @param codeBytes what all its packages add up to, each version counted
 */
public record AccountUsage(int functions, long codeBytes) {}
