package dev.samovar.protocol.service;

import java.util.function.Consumer;

/** A service of AWS whose operations share one path. */
public interface Service {

    /** Whether a request is meant for this service. At most one service says so. */
    boolean serves(ServiceRequest request);

    /**
     * Answers a request, once, now or later, from any thread. It is asked on an event loop, which must not be held up.
     */
    void answer(ServiceRequest request, Consumer<ServiceResponse> reply);
}
