package dev.samovar.gateway.usage;

/**
 * What a key did with a plan on a day.
 *
 * @param used requests that came through
 * @param remaining what was left of the quota at the end of the day
 */
public record DailyUsage(long used, long remaining) {}
