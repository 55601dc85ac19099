package dev.samovar.gateway.cache;

import dev.samovar.gateway.message.GatewayReply;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** What a cache says to a request. */
public sealed interface Lookup {
    /** The reply is known, and the backend need not be asked. */
    record Hit(GatewayReply reply) implements Lookup {}

    /** Nobody knows; the request is to ask the backend for all who want to know the same. */
    record Lead(Turn turn) implements Lookup {}

    /** The request has waited long enough for others, and asks for itself. */
    record Alone() implements Lookup {}

    /** Another request asks already. What comes of it is one of the others, never this. */
    record Wait(CompletionStage<Lookup> later) implements Lookup {}

    /**
     * A request's turn to ask the backend. It ends once, whatever is called how often: with a reply, or without one.
     */
    interface Turn {
        /** The backend has answered: everybody who waits is told, and the reply is kept. */
        void land(GatewayReply reply, Duration timeToLive);

        /** There is no reply to be shared: the next who waits has its turn. */
        void fail();
    }
}
