package dev.samovar.log;

import java.time.Instant;

/**
 * A log group at one moment.
 *
 * @param name such as {@code /aws/lambda/hello}
 * @param created when its oldest stream began
 * @param storedChars the length of all messages in it
 */
public record LogGroup(String name, Instant created, long storedChars) {}
