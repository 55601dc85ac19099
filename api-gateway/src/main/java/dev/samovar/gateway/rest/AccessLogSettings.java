package dev.samovar.gateway.rest;

/**
 * Where a line about each request goes.
 *
 * @param destinationArn a log group
 * @param format a text with {@code $context} variables
 */
public record AccessLogSettings(String destinationArn, String format) {}
