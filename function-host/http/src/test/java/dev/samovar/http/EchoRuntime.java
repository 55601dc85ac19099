package dev.samovar.http;

import dev.samovar.invocation.Payload;
import dev.samovar.runtime.FunctionOutput;
import dev.samovar.runtime.FunctionRuntime;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.Initialization;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.RuntimeResult;
import java.util.function.Consumer;

/** A runtime that returns its event, with what came beside it; the event {@code "fail"} makes it fail. */
final class EchoRuntime implements FunctionRuntime {
    private static final long MEMORY_BYTES = 40L << 20;

    private final FunctionOutput output;

    EchoRuntime(FunctionOutput output) {
        this.output = output;
    }

    @Override
    public void initialize(Initialization initialization, Consumer<InitResult> ended) {
        ended.accept(new InitResult.Initialized(MEMORY_BYTES));
    }

    @Override
    public void restore(Consumer<InitResult> ended) {
        ended.accept(new InitResult.Initialized(MEMORY_BYTES));
    }

    @Override
    public void invoke(RuntimeRequest request, Consumer<RuntimeResult> ended) {
        String event = request.payload().text();
        output.write("event " + event);
        ended.accept(
                switch (event) {
                    case "\"fail\"" ->
                        new RuntimeResult.Failed(
                                Payload.of("{\"errorMessage\":\"no\",\"errorType\":\"Boom\"}"),
                                "Boom",
                                false,
                                MEMORY_BYTES);
                    case "\"arn\"" ->
                        new RuntimeResult.Returned(
                                Payload.of("\"" + request.invokedFunctionArn() + "\""), MEMORY_BYTES);
                    case "\"context\"" ->
                        new RuntimeResult.Returned(
                                Payload.of(request.clientContext().orElse("null")), MEMORY_BYTES);
                    default -> new RuntimeResult.Returned(request.payload(), MEMORY_BYTES);
                });
    }

    @Override
    public void freeze() {}

    @Override
    public void thaw() {}

    @Override
    public void kill() {}

    @Override
    public void close() {}
}
