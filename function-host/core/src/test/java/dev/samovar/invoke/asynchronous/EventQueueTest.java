package dev.samovar.invoke.asynchronous;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.environment.EnvironmentPool;
import dev.samovar.environment.EnvironmentPorts;
import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.environment.ScriptedRuntimes;
import dev.samovar.event.HostEvent;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.TestFunction;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.invoke.ConcurrencyLimits;
import dev.samovar.invoke.Invoker;
import dev.samovar.log.LogSink;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.RuntimeResult;
import dev.samovar.store.MemoryStore;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class EventQueueTest {
    private static final FunctionArn HELLO = FunctionArn.unqualified(AccountRegion.DEFAULT, "hello");
    private static final RequestId ID = RequestId.parse("6f1d0c3e-7a52-4b1c-9d0e-2f3a4b5c6d7e");
    private static final Payload EVENT = Payload.of("{\"order\":7}");
    private static final RuntimeResult OK = new RuntimeResult.Returned(Payload.of("\"done\""), 0);
    private static final RuntimeResult BOOM = new RuntimeResult.Failed(
            Payload.of("{\"errorMessage\":\"boom\",\"errorType\":\"java.lang.IllegalStateException\"}"),
            "java.lang.IllegalStateException",
            false,
            0);

    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final ScriptedRuntimes runtimes = new ScriptedRuntimes(scheduler);
    private final List<String> timeline = new ArrayList<>();
    private final List<String> sent = new ArrayList<>();
    private final MemoryStore store = new MemoryStore();
    private final Invoker invoker = invoker(1);
    private DeliverySettings settings = DeliverySettings.DEFAULT;
    private boolean switchedOff;
    private EventQueue queue = queue();

    @Test
    void aSuccessIsToldToItsDestination() {
        settings = new DeliverySettings(
                2, Duration.ofHours(6), Optional.of("arn:success"), Optional.of("arn:failure"), Optional.empty());
        runtimes.initializes(Duration.ZERO, new InitResult.Initialized(0)).invokes(Duration.ofMillis(10), OK);

        accept();
        scheduler.runFor(Duration.ofSeconds(1));

        assertThat(timeline).containsExactly("0.010 Success after 1");
        assertThat(sent).containsExactly("""
                        arn:success {"version":"1.0","timestamp":"1970-01-01T00:00:00.010Z",\
                        "requestContext":{"requestId":"6f1d0c3e-7a52-4b1c-9d0e-2f3a4b5c6d7e",\
                        "functionArn":"arn:aws:lambda:us-east-1:000000000000:function:hello:$LATEST",\
                        "condition":"Success","approximateInvokeCount":1},"requestPayload":{"order":7},\
                        "responseContext":{"statusCode":200,"executedVersion":"$LATEST"},"responsePayload":"done"} {}""");
    }

    @Test
    void afterAFailureComeTwoRetriesOneMinuteAndTwoMinutesLater() {
        settings = new DeliverySettings(
                2, Duration.ofHours(6), Optional.empty(), Optional.of("arn:failure"), Optional.of("arn:dead"));
        runtimes.initializes(Duration.ZERO, new InitResult.Initialized(0))
                .invokes(Duration.ZERO, BOOM)
                .invokes(Duration.ZERO, BOOM)
                .invokes(Duration.ZERO, BOOM);

        accept();
        scheduler.runFor(Duration.ofMinutes(10));

        assertThat(timeline).containsExactly("180.000 RetriesExhausted after 3");
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0))
                .contains(
                        "\"condition\":\"RetriesExhausted\",\"approximateInvokeCount\":3",
                        "\"functionError\":\"Unhandled\"",
                        "\"responsePayload\":{\"errorMessage\":\"boom\"");
        assertThat(sent.get(1))
                .isEqualTo("arn:dead {\"order\":7} {ErrorCode=200, ErrorMessage=boom, RequestID=" + ID + "}");
    }

    @Test
    void anEventThatGetsTooOldIsGivenUpBeforeItsNextRetry() {
        settings = new DeliverySettings(
                2, Duration.ofSeconds(60), Optional.empty(), Optional.of("arn:failure"), Optional.empty());
        runtimes.initializes(Duration.ZERO, new InitResult.Initialized(0)).invokes(Duration.ofMillis(1), BOOM);

        accept();
        scheduler.runFor(Duration.ofMinutes(10));

        assertThat(timeline).containsExactly("60.001 EventAgeExceeded after 1");
        assertThat(sent.get(0)).contains("\"responseContext\"");
    }

    @Test
    void aThrottledEventIsPutOffLongerEachTimeAndSpendsNoRetry() {
        runtimes.initializes(Duration.ZERO, new InitResult.Initialized(0))
                .invokes(Duration.ofSeconds(2), OK)
                .invokes(Duration.ZERO, OK);
        invoker.invoke(Invocation.of(new RequestId(0, 1), function(), EVENT), result -> {});

        accept();
        scheduler.runFor(Duration.ofMinutes(10));

        /* Refused at 0 s and 1 s, taken at 3 s. */
        assertThat(timeline).containsExactly("3.000 Success after 1");
    }

    @Test
    void aFunctionThatIsSwitchedOffFailsItsEventsAtOnce() {
        switchedOff = true;
        settings = new DeliverySettings(
                2, Duration.ofHours(6), Optional.empty(), Optional.of("arn:failure"), Optional.empty());

        accept();
        scheduler.runDue();

        assertThat(timeline).containsExactly("0.000 ZeroReservedConcurrency after 0");
        assertThat(sent.get(0)).contains("\"approximateInvokeCount\":0}").doesNotContain("responseContext");
    }

    @Test
    void whatWasAcceptedSurvivesARestart() {
        runtimes.initializes(Duration.ZERO, new InitResult.Initialized(0))
                .invokes(Duration.ZERO, BOOM)
                .invokes(Duration.ZERO, OK);
        accept();
        scheduler.runFor(Duration.ofSeconds(30));
        queue.close();

        queue = queue();
        queue.resume();
        scheduler.runFor(Duration.ofMinutes(10));

        assertThat(timeline).containsExactly("60.000 Success after 2");
        assertThat(queue.size()).isZero();
        store.read(
                "asynchronous-events",
                (key, value) -> assertThat(key).as("left in the store").isNull());
    }

    @Test
    void aFullQueueRefuses() {
        Optional<CompletableFuture<Void>> answer =
                queue.accept(ID, HELLO, Payload.of(new byte[1001]), Optional.empty());

        assertThat(answer).isEmpty();
        assertThat(queue.size()).isZero();
    }

    private void accept() {
        assertThat(queue.accept(ID, HELLO, EVENT, Optional.empty()).orElseThrow())
                .isCompleted();
    }

    private EventQueue queue() {
        return new EventQueue(scheduler, invoker, new TestFunctions(), this::send, store, this::note, 1000);
    }

    private boolean send(AccountRegion home, String targetArn, Payload body, Map<String, String> attributes) {
        return sent.add(targetArn + " " + body + " " + new TreeMap<>(attributes));
    }

    private void note(HostEvent event) {
        if (event instanceof HostEvent.AsynchronousEventEnded ended) {
            timeline.add(String.format(
                    "%.3f %s after %d", ended.at().toEpochMilli() / 1e3, ended.condition(), ended.attempts()));
        }
    }

    private Invoker invoker(int concurrency) {
        var ports = new EnvironmentPorts(
                scheduler,
                new SplittableRandom(1),
                runtimes,
                ColdStartModel.NONE,
                function -> 0,
                EnvironmentPorts.INIT_TIMEOUT,
                this::note,
                LogSink.NONE);
        var pool = new EnvironmentPool(ports, KeepAlivePolicy.fixed(Duration.ofHours(1)));
        return new Invoker(scheduler, pool, ConcurrencyLimits.AWS.withAccount(concurrency), this::note);
    }

    private static FunctionVersion function() {
        return TestFunction.named("hello");
    }

    /** One function, with the test's settings. */
    private final class TestFunctions implements EventFunctions {
        @Override
        public Optional<FunctionVersion> resolve(FunctionArn function) {
            return Optional.of(EventQueueTest.function());
        }

        @Override
        public DeliverySettings settings(FunctionArn function) {
            return settings;
        }

        @Override
        public boolean isSwitchedOff(FunctionArn function) {
            return switchedOff;
        }
    }
}
