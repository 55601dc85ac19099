package dev.samovar.mapping.poll.log;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.mapping.poll.engine.EventFormat;
import dev.samovar.mapping.source.LogRecord;
import java.util.Optional;

/** How a function sees the records of a log, and how it names those that it failed on. */
interface LogFormat<R extends LogRecord> extends EventFormat<Taken<R>> {

    /** One record, as it stands in the event. */
    byte[] record(R record);

    /** What a function calls the record. */
    String identifier(R record);

    /** Reads what a function called a record; empty if that can be no record's name. */
    Optional<String> identifier(JsonNode itemIdentifier);
}
