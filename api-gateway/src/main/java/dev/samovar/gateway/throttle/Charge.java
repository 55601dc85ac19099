package dev.samovar.gateway.throttle;

/** A limit that a request has to pass, and whom it shares it with. */
public record Charge(Scope scope, Limit limit) {}
