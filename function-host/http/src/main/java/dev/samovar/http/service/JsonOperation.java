package dev.samovar.http.service;

import dev.samovar.http.Caller;

/** An operation of a service that speaks JSON 1.1. */
public interface JsonOperation {

    /** What the header {@code X-Amz-Target} says, such as {@code Logs_20140328.GetLogEvents}. */
    String target();

    /** Does it; the answer is what becomes the JSON of the response. */
    Object answer(Caller caller, byte[] request);
}
