package dev.samovar.gateway.backend.function;

import dev.samovar.gateway.message.GatewayReply;

/** What the output of a function behind a proxy integration means. */
public sealed interface ProxyOutput {

    /** A reply. */
    record WellFormed(GatewayReply reply) implements ProxyOutput {}

    /** Nothing: it is not of the form that functions must answer in. */
    record Malformed(String reason) implements ProxyOutput {}

    /** A body that is said to be Base64 and is not. */
    record Undecodable() implements ProxyOutput {}
}
