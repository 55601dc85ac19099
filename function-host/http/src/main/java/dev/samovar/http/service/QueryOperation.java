package dev.samovar.http.service;

import dev.samovar.http.Caller;

/** An operation of a service that takes forms and speaks XML. */
public interface QueryOperation {

    /** What the form's field {@code Action} says. */
    String action();

    /** Does it; the answer is the XML of the response. */
    String answer(Caller caller, String requestId);
}
