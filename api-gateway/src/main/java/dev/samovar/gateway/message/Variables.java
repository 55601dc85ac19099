package dev.samovar.gateway.message;

import java.util.Optional;

/** What {@code $context} knows of a request, for templates, mappings, access logs and gateway responses. */
@FunctionalInterface
public interface Variables {

    /**
     * The value of a variable.
     *
     * @param name without {@code $context.}, such as {@code identity.sourceIp}
     * @return a text, a number or a truth value; empty if the request has none
     */
    Optional<Object> find(String name);
}
