package dev.samovar.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;

/** The function's own code that reads and writes bytes itself. */
@FunctionalInterface
interface StreamCode {

    void call(InputStream input, OutputStream output, Context context) throws Throwable;
}
