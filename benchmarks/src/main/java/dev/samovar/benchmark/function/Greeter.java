package dev.samovar.benchmark.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Says hello to clients of an API, whatever they ask for. */
public final class Greeter implements RequestStreamHandler {
    private static final byte[] ANSWER = """
            {"statusCode":200,"headers":{"Content-Type":"application/json"},"body":"\\"Hello, World!\\""}""".getBytes(StandardCharsets.UTF_8);

    @Override
    public void handleRequest(InputStream event, OutputStream result, Context context) throws IOException {
        result.write(ANSWER);
    }
}
