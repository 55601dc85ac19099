package dev.samovar.gateway.backend;

import java.util.function.Consumer;

/** The web servers that integrations call. */
public interface WebServers {

    /**
     * Sends a request and reports exactly one result, on any thread.
     *
     * @param skipsVerification whether any certificate will do
     * @return gives the request up: nobody waits for its result any more
     */
    Runnable call(BackendRequest request, boolean skipsVerification, Consumer<BackendResult> ended);
}
