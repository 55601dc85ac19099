package dev.samovar.runtime.process.api;

import dev.samovar.invocation.Payload;

/** Is told what a runtime says through the Runtime API. Called in tasks of the scheduler. */
public interface RuntimeListener {

    /** It asks for an event, for the first time or again. */
    void polled();

    /** It has run the hooks before a snapshot, and waits to be restored. */
    void awaitsRestore();

    /** It could not initialise, or not be restored. */
    void failedToStart(String errorType, Payload error);

    /** It has answered the invocation. */
    void responded(Payload response);

    /**
     * It has answered the invocation with more than is allowed, and knows.
     *
     * @param begin so much of the response that it is too large already
     */
    void responseTooLarge(Payload begin);

    /** It says that the invocation failed. */
    void failed(String errorType, Payload error);

    /** It broke off in the middle of an answer, or asks for the next event before it has given one. */
    void brokeRules(String errorType, String message);
}
