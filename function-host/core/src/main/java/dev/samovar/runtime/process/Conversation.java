package dev.samovar.runtime.process;

import dev.samovar.function.FunctionVersion;
import dev.samovar.invocation.Payload;
import dev.samovar.runtime.FunctionOutput;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.RuntimeExit;
import dev.samovar.runtime.RuntimeRequest;
import dev.samovar.runtime.RuntimeResult;
import dev.samovar.runtime.process.api.ExtensionsApi;
import dev.samovar.runtime.process.api.ExtensionsListener;
import dev.samovar.runtime.process.api.RuntimeApi;
import dev.samovar.runtime.process.api.RuntimeListener;
import dev.samovar.runtime.process.api.TelemetryApi;
import dev.samovar.runtime.process.http.Exchange;
import dev.samovar.time.Scheduler;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a child and its host have to say to each other, and what that comes to: a phase is over when the runtime is done
 * with it, and so are all extensions. Used from tasks of the scheduler.
 */
final class Conversation implements RuntimeListener, ExtensionsListener {
    private final Side side;
    private final FunctionOutput output;
    private final RuntimeApi api;
    private final ExtensionsApi extensions;
    private final TelemetryApi telemetry;
    private final Callers callers;
    private volatile boolean heard;
    private boolean ready;
    private String requestId = "";
    private @Nullable RuntimeResult result;
    private RuntimeResult.@Nullable Failed failure;
    private @Nullable Downfall downfall;
    private boolean brokeRules;

    /** The host's side of it. */
    interface Side {

        /** The most memory that the child had so far. */
        long memoryBytes();

        /** Makes log events of what the child has written before now. */
        void flush();

        /** Takes note that all extensions that were started have registered. */
        void extensionsRegistered();

        /** Takes note that the runtime has answered an event. */
        void answered();

        /** Takes note that the child waits for its host. */
        void atRest();
    }

    Conversation(
            long environmentId,
            FunctionVersion function,
            Side side,
            FunctionOutput output,
            Scheduler scheduler,
            TelemetryApi.Telegraph telegraph) {
        this.side = side;
        this.output = output;
        this.api = new RuntimeApi(environmentId, this);
        this.extensions = new ExtensionsApi(environmentId, function, this);
        this.telemetry = new TelemetryApi(scheduler, telegraph, extensions::name, output::subscribed);
        this.callers = new Callers(side::flush, () -> extensions.statuses().forEach(output::extension));
    }

    void initialize(Consumer<InitResult> ended) {
        callers.awaitInit(ended);
    }

    /** Takes note of the extensions that are about to start. */
    void expect(Set<String> names) {
        extensions.expect(names);
    }

    /** Restores what waits for it; false if it does not, and is ready as it is. */
    boolean restore(Consumer<InitResult> ended) {
        callers.awaitInit(ended);
        ready = !api.restore();
        return !ready;
    }

    /** Waits for the result of an invocation, without asking for it yet. */
    void await(RuntimeRequest request, Consumer<RuntimeResult> ended) {
        callers.awaitInvocation(ended);
        requestId = request.requestId().toString();
        failure = null;
        result = null;
    }

    void invoke(RuntimeRequest request) {
        telemetry.started(request.requestId().toString());
        extensions.invoke(request);
        api.invoke(request);
    }

    void handle(Exchange exchange) {
        String path = exchange.request().path();
        if (path.startsWith(RuntimeApi.PREFIX)) {
            api.handle(exchange);
        } else if (path.startsWith(ExtensionsApi.PREFIX)) {
            extensions.handle(exchange);
        } else if (path.equals(TelemetryApi.PATH)) {
            telemetry.handle(exchange);
            heard = telemetry.isHeard();
        } else {
            RuntimeApi.refuse(exchange);
        }
    }

    /** Whether somebody wants to know what the function writes. Thread-safe. */
    boolean isHeard() {
        return heard;
    }

    /** Takes note of a line that the function wrote. */
    void functionWrote(String line) {
        telemetry.functionWrote(line);
    }

    /** Whether all wait for what comes next. */
    boolean isAtRest() {
        return api.isPolling() && extensions.areAtRest();
    }

    /** Tells nobody anything any more; says why the end comes, in AWS's words. */
    String end() {
        String reason = callers.anyWaits() ? "timeout" : ready && !isDown() && !brokeRules ? "spindown" : "failure";
        callers.forget();
        return reason;
    }

    /** Tells the extensions of the end; false if none wants to know. */
    boolean sayFarewell(String reason, Instant deadline) {
        telemetry.flush();
        if (extensions.wantShutdown()) {
            extensions.shutdown(reason, deadline);
            return true;
        }
        return false;
    }

    /** Takes note that all its processes have ended. */
    void close() {
        telemetry.close();
    }

    boolean isFarewellOver() {
        return extensions.haveHeardOfShutdown();
    }

    /** Says that there is no child, and why. */
    void failedToStart(String errorType, String reason) {
        callers.tell(new InitResult.NotStarted(errorType, reason, 0));
    }

    /** Says that there is no child because of an extension. */
    void failedToLaunch(ExtensionLaunchException failure) {
        output.extension(failure.status());
        note(new Downfall.Extension("Extension.LaunchError", String.valueOf(failure.getMessage())));
        tellOfDownfall();
    }

    /** Says that the runtime has ended by itself. */
    void exited(RuntimeExit how) {
        note(new Downfall.Exit(how));
        RuntimeResult.Failed failed = failure;
        if (failed != null) {
            callers.tell(new RuntimeResult.Failed(failed.error(), failed.errorType(), true, side.memoryBytes()));
        }
        tellOfDownfall();
    }

    /** Takes note that an extension has ended, as all should who were told of the end. */
    void extensionEnded(String name) {
        extensions.ended(name);
    }

    /** Says that an extension has ended by itself. */
    void extensionCrashed(String name, RuntimeExit how) {
        extensionEnded(name);
        note(Downfall.Extension.ended(name, how));
        tellOfDownfall();
    }

    /* What comes first counts: one end brings others with it. */
    private void note(Downfall how) {
        if (downfall == null) {
            downfall = how;
        }
    }

    /** Whether there is nobody left to talk to, or somebody is missing. */
    boolean isDown() {
        return downfall != null;
    }

    /** Says so to those who wait. */
    void tellOfDownfall() {
        Downfall how = downfall;
        if (how != null) {
            callers.tell(how.init(side.memoryBytes()));
            callers.tell(how.invocation(requestId, side.memoryBytes()));
        }
    }

    /** Tells those who wait what has ended, if all have got there. */
    void settle() {
        if (!extensions.areAtRest()) {
            return;
        }
        if (ready) {
            extensions.closeRegistration();
            callers.tell(new InitResult.Initialized(side.memoryBytes()));
        }
        RuntimeResult told = result;
        if (told != null) {
            result = null;
            callers.tell(told);
        }
        if (api.isPolling()) {
            side.atRest();
        }
    }

    @Override
    public void polled() {
        RuntimeResult.Failed failed = failure;
        if (failed != null) {
            failure = null;
            result = failed;
        }
        awaitsRestore();
    }

    @Override
    public void awaitsRestore() {
        ready = true;
        settle();
    }

    @Override
    public void extensionRegistered() {
        if (extensions.haveAllRegistered()) {
            side.extensionsRegistered();
        }
    }

    @Override
    public void extensionPolled() {
        settle();
        side.atRest();
    }

    @Override
    public void extensionFailed(String errorType, String message) {
        note(new Downfall.Extension(errorType, message));
        tellOfDownfall();
    }

    @Override
    public void failedToStart(String errorType, Payload error) {
        callers.tell(new InitResult.InitFailed(errorType, error, side.memoryBytes()));
    }

    @Override
    public void responded(Payload response) {
        side.answered();
        result = new RuntimeResult.Returned(response, side.memoryBytes());
        telemetry.done(requestId, "success");
        settle();
    }

    /* AWS's own clients end themselves then, so whether this one lives on is known later. */
    @Override
    public void responseTooLarge(Payload begin) {
        failed("Function.ResponseSizeTooLarge", Errors.tooLarge(begin.size() - 1));
    }

    /* Whether it goes on after the error is known when it asks for the next event, or ends. */
    @Override
    public void failed(String errorType, Payload error) {
        failure = new RuntimeResult.Failed(error, errorType, false, side.memoryBytes());
        telemetry.done(requestId, "error");
    }

    @Override
    public void brokeRules(String errorType, String message) {
        brokeRules = true;
        callers.tell(new RuntimeResult.Failed(Errors.payload(errorType, message), errorType, true, side.memoryBytes()));
    }
}
