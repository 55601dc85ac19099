package dev.samovar.cli.lab;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.cli.invoke.CodeOptions;
import dev.samovar.cli.invoke.EventArgument;
import dev.samovar.cli.invoke.InvocationSessions;
import dev.samovar.invocation.Payload;
import dev.samovar.lab.experiment.ExperimentResult;
import dev.samovar.lab.experiment.InvalidExperiment;
import dev.samovar.lab.experiment.TextTable;
import dev.samovar.lab.experiment.Workloads;
import dev.samovar.lab.predict.LiveCall;
import dev.samovar.lab.predict.MeasuredFunction;
import dev.samovar.lab.predict.MeasurementText;
import dev.samovar.lab.predict.Prediction;
import dev.samovar.lab.predict.Recommendation;
import dev.samovar.lab.predict.Verification;
import dev.samovar.lab.report.HtmlReport;
import dev.samovar.lab.trace.InvalidTrace;
import dev.samovar.lab.workload.Workload;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Forecasts the cold starts, latencies and cost of a real function. */
@Command(
        name = "predict",
        description =
                "Measures a function, and forecasts its cold starts, latencies and monthly cost under a workload, for"
                        + " several memory sizes and settings.",
        footer = {
            "  samovar lab predict hello.jar --handler com.example.Hello --event '\"Ada\"' --workload poisson:1/5min",
            "  samovar lab predict orders.jar --handler com.example.Orders --event order.json \\",
            "      --workload today.csv --function orders",
            "  samovar lab predict orders.jar --handler com.example.Orders --event order.json \\",
            "      --workload load.yaml --p99 300ms --verify"
        })
public final class PredictCommand implements Callable<Integer> {
    private final InvocationSessions sessions;
    private final InputStream standardInput;

    @Mixin
    private CodeOptions code = new CodeOptions();

    @Mixin
    private ForecastOptions forecast = new ForecastOptions();

    @Option(
            names = "--event",
            paramLabel = "EVENT",
            description = "The event: a file, - for standard input, or JSON (default: ${DEFAULT-VALUE}).")
    private String event = "{}";

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "Measures N invocations in each of ten environments (default: ${DEFAULT-VALUE}).")
    private int repeat = 30;

    @Option(
            names = "--p99",
            paramLabel = "DURATION",
            description = "Recommends the cheapest that keeps this (default: what balances cost and p99).")
    private Optional<Duration> p99 = Optional.empty();

    @Option(
            names = "--verify",
            description =
                    "Then gives the workload's first 300 invocations to a live host, and shows what became of them"
                            + " beside the forecast.")
    private boolean verify;

    @Option(
            names = "--speed",
            paramLabel = "FACTOR",
            description = "With --verify: gaps and keep-alive run faster by this (default: so that it lasts a minute at"
                    + " most).")
    private double speed;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes the forecasts with pictures, in one file.")
    private Optional<Path> html = Optional.empty();

    @Mixin
    private ExperimentRunner runner = new ExperimentRunner();

    @Spec
    private CommandSpec spec;

    public PredictCommand(InvocationSessions sessions, InputStream standardInput) {
        this.sessions = sessions;
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() {
        runner.check();
        forecast.check(repeat, speed);
        Payload payload = new EventArgument(event).read(standardInput);
        Workload workload = workload();
        int function = forecast.function(workload);
        MeasuredFunction measured = measure(payload);
        PrintWriter out = spec.commandLine().getOut();
        MeasurementText.lines(measured).forEach(out::println);
        out.println();
        var prediction = new Prediction(
                measured,
                workload,
                function,
                forecast.settings(),
                forecast.simulation(code.timeout()),
                forecast.seed());
        ExperimentResult result = runner.run(prediction.experiment());
        out.print(TextTable.of(result, Prediction.shown()));
        Recommendation recommendation = Recommendation.of(result, p99);
        out.println();
        out.println(
                "Take " + recommendation.memory() + ", " + recommendation.setting() + ": " + recommendation.reason());
        html.ifPresent(file -> write(file, HtmlReport.of(result, "samovar lab predict " + code.code() + " ...")));
        if (verify) {
            verify(prediction, recommendation, payload);
        }
        return ExitCode.OK;
    }

    private Workload workload() {
        try {
            return Workloads.read(forecast.workload(), forecast.length());
        } catch (InvalidExperiment | InvalidTrace invalid) {
            throw new CommandFailure(ExitCode.INPUT, invalid);
        }
    }

    private MeasuredFunction measure(Payload payload) {
        var measurement = new FunctionMeasurement(sessions, code, payload, repeat, InstantSource.system());
        PrintWriter err = spec.commandLine().getErr();
        return new MeasuredSizes(measurement, runner::tell, err::println).measure(code.code(), forecast.memorySizes());
    }

    private void verify(Prediction prediction, Recommendation recommendation, Payload payload) {
        Verification verification;
        try {
            verification = Verification.of(prediction, recommendation.memory(), forecast.keepAlive(), speed);
        } catch (IllegalArgumentException impossible) {
            throw new CommandFailure(ExitCode.USAGE, "--verify: " + impossible.getMessage());
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println(verification.words());
        out.flush();
        List<LiveCall> calls = new LiveReplay(sessions, code, payload).run(verification);
        out.println(Verification.Verdict.HEADER);
        verification.compare(calls).forEach(verdict -> out.println(verdict.row()));
    }

    private void write(Path file, String content) {
        try {
            Files.writeString(file, content);
            spec.commandLine().getErr().println("wrote " + file);
        } catch (IOException unwritable) {
            throw new CommandFailure(ExitCode.INPUT, file + " cannot be written: " + unwritable.getMessage());
        }
    }
}
