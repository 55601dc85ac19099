package dev.samovar.benchmark.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** Does nothing with its event, successfully. */
public final class NoOperation implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream result, Context context) {
        // That is all.
    }
}
