package dev.samovar.function.access;

/**
 * A service that invokes a function for one of its resources.
 *
 * @param principal such as {@code apigateway.amazonaws.com}
 * @param sourceArn the resource
 * @param sourceAccount the account that the resource belongs to
 */
public record ServiceCaller(String principal, String sourceArn, String sourceAccount) {}
