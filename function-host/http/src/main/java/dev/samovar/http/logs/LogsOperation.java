package dev.samovar.http.logs;

import dev.samovar.protocol.Caller;

/** An operation of CloudWatch Logs. */
interface LogsOperation {

    /** AWS's name for it. */
    String name();

    /** Does it; the answer is what becomes the JSON of the response. */
    Object answer(Caller caller, byte[] request);
}
