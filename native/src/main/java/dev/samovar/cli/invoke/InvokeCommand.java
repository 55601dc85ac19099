package dev.samovar.cli.invoke;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.cli.option.ColdStart;
import dev.samovar.invocation.Payload;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a function once or often, without a server. */
@Command(
        name = "invoke",
        description = {
            "Runs a function without a server.",
            "The response goes to standard output, log lines and the closing table to standard error."
        },
        footer = {
            "  samovar invoke hello.jar --handler com.example.Hello --event '\"world\"'",
            "  samovar invoke orders.jar --handler com.example.Orders::handle --event order.json --env TABLE=orders",
            "  samovar generate-event sqs | samovar invoke consumer.jar --handler com.example.Consumer --event -",
            "  samovar invoke orders.jar --handler com.example.Orders --repeat 1000 --concurrency 8 --cold-start lambda"
        })
public final class InvokeCommand implements Callable<Integer> {

    private static final int REPEAT_MAX = 1_000_000;
    private static final int CONCURRENCY_MAX = 1_000;

    private final InvocationSessions sessions;
    private final InputStream standardInput;

    @Mixin
    private FunctionOptions function;

    @Option(
            names = "--event",
            paramLabel = "EVENT",
            description = "The event: a file, - for standard input, or JSON (default: ${DEFAULT-VALUE}).")
    private String event = "{}";

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "Sends the event N times and prints a table at the end.")
    private int repeat = 1;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description = "Keeps N invocations in flight (default: ${DEFAULT-VALUE}).")
    private int concurrency = 1;

    @Option(
            names = "--json",
            description =
                    "Prints a JSON object for each invocation, with its measurements, instead of the bare response.")
    private boolean json;

    @Option(names = "--logs", negatable = true, description = "Shows log lines (default: for a single invocation).")
    private Optional<Boolean> logs = Optional.empty();

    @Option(names = "--fail-on-error", description = "Exits with 1 if the function fails.")
    private boolean failOnError;

    @Spec
    private CommandSpec spec;

    public InvokeCommand(InvocationSessions sessions, InputStream standardInput) {
        this.sessions = sessions;
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws InterruptedException {
        checkBounds();
        Payload payload = new EventArgument(event).read(standardInput);
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        boolean many = repeat > 1;
        Consumer<String> log = logs.orElse(!many) ? err::println : line -> {};
        List<CompletedInvocation> invocations;
        InvocationPlan plan = function.plan(concurrency);
        try (InvocationSession session = sessions.open(plan, log)) {
            Response response = json ? new JsonResponse(out) : new PlainResponse(out, err);
            invocations = new Repetition(repeat, concurrency).run(session, payload, response::print);
        }
        out.flush();
        if (many) {
            close(invocations, !(plan.coldStart() instanceof ColdStart.None), err);
        }
        return exitCode(invocations);
    }

    private void checkBounds() {
        if (repeat < 1 || repeat > REPEAT_MAX) {
            throw new CommandFailure(ExitCode.USAGE, "--repeat must be between 1 and " + REPEAT_MAX);
        }
        if (concurrency < 1 || concurrency > CONCURRENCY_MAX) {
            throw new CommandFailure(ExitCode.USAGE, "--concurrency must be between 1 and " + CONCURRENCY_MAX);
        }
    }

    private static void close(List<CompletedInvocation> invocations, boolean placed, PrintWriter err) {
        Summary.of(invocations, placed).lines().forEach(err::println);
        boolean drawable = System.err.charset().newEncoder().canEncode(Timeline.Ink.BLOCKS.busy());
        new Timeline(invocations)
                .lines(drawable ? Timeline.Ink.BLOCKS : Timeline.Ink.ASCII)
                .forEach(err::println);
        err.flush();
    }

    private int exitCode(List<CompletedInvocation> invocations) {
        if (invocations.stream().anyMatch(CompletedInvocation::refused)) {
            return ExitCode.REFUSED;
        }
        boolean failed = invocations.stream().anyMatch(CompletedInvocation::failed);
        return failed && failOnError ? ExitCode.FUNCTION_ERROR : ExitCode.OK;
    }
}
