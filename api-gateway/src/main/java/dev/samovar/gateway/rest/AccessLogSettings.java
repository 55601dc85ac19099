package dev.samovar.gateway.rest;

/**
 * Where a line about each request goes.
 *
 * @param destinationArn a log group; empty if it was not told yet
 * @param format a text with {@code $context} variables; empty if it was not told yet
 */
public record AccessLogSettings(String destinationArn, String format) {}
