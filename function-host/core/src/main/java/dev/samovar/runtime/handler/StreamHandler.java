package dev.samovar.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import dev.samovar.invocation.Payload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/** Gives the function the event's bytes as they came, and takes whatever it wrote until it returned. */
final class StreamHandler implements Handler {

    private final StreamCode code;

    StreamHandler(StreamCode code) {
        this.code = code;
    }

    @Override
    public Payload handle(Payload event, Context context) throws Throwable {
        var output = new ByteArrayOutputStream(1024);
        code.call(new ByteArrayInputStream(event.bytes()), output, context);
        return Payload.of(output.toByteArray());
    }
}
