package dev.samovar.protocol;

/** The body of an answer of the Lambda API; empty {@code Optional}s are absent. */
public interface LambdaResponse {}
