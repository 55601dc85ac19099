package dev.samovar.http;

import dev.samovar.invocation.Payload;
import dev.samovar.runtime.FunctionOutput;
import dev.samovar.runtime.FunctionRuntime;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.Initialization;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.RuntimeResult;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A runtime that returns its event, with what came beside it; some events make it fail, or return something else. */
final class EchoRuntime implements FunctionRuntime {
    /** More than a response may have that is taken as a whole. */
    static final int LARGE_BYTES = 7_000_000;

    /** What an event says whose answer waits until it is taken from {@link #HELD} and run by the scheduler. */
    static final String HOLD = "please hold";

    static final BlockingQueue<Runnable> HELD = new LinkedBlockingQueue<>();

    /** The header that says, in Base64, what a request to a function URL wants back. */
    static final String ANSWER_HEADER = "x-answer";

    private static final Pattern ANSWER = Pattern.compile('"' + ANSWER_HEADER + "\":\"([^\"]*)\"");
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
        if (event.contains(HOLD)) {
            HELD.add(() -> ended.accept(new RuntimeResult.Returned(Payload.of("\"held\""), MEMORY_BYTES)));
            return;
        }
        output.write("event " + event);
        Payload answer = answer(request.payload());
        ended.accept(
                switch (answer.text()) {
                    case "\"fail\"" ->
                        new RuntimeResult.Failed(
                                Payload.of("{\"errorMessage\":\"no\",\"errorType\":\"Boom\"}"),
                                "Boom",
                                false,
                                MEMORY_BYTES);
                    case "\"large\"" -> new RuntimeResult.Returned(Payload.of(new byte[LARGE_BYTES]), MEMORY_BYTES);
                    case "\"nothing\"" -> new RuntimeResult.Returned(Payload.of(""), MEMORY_BYTES);
                    case "\"arn\"" ->
                        new RuntimeResult.Returned(
                                Payload.of("\"" + request.invokedFunctionArn() + "\""), MEMORY_BYTES);
                    case "\"context\"" ->
                        new RuntimeResult.Returned(
                                Payload.of(request.clientContext().orElse("null")), MEMORY_BYTES);
                    default -> new RuntimeResult.Returned(answer, MEMORY_BYTES);
                });
    }

    /* A request to a function URL may say in a header what it wants back. */
    private static Payload answer(Payload event) {
        Matcher header = ANSWER.matcher(event.text());
        return header.find() ? Payload.of(Base64.getDecoder().decode(header.group(1))) : event;
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
