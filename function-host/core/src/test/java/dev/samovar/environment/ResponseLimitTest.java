package dev.samovar.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.event.EventListener;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.TestFunction;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import dev.samovar.invocation.RequestId;
import dev.samovar.invocation.ResponseMode;
import dev.samovar.log.LogSink;
import dev.samovar.runtime.InitResult;
import dev.samovar.runtime.RuntimeResult;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ResponseLimitTest {
    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final ScriptedRuntimes runtimes = new ScriptedRuntimes(scheduler);
    private final List<InvocationResult> results = new ArrayList<>();
    private final EnvironmentPool pool = new EnvironmentPool(
            new EnvironmentPorts(
                    scheduler,
                    new SplittableRandom(1),
                    runtimes,
                    ColdStartModel.NONE,
                    function -> 1000,
                    EnvironmentPorts.INIT_TIMEOUT,
                    EventListener.NONE,
                    LogSink.NONE),
            KeepAlivePolicy.fixed(Duration.ofMinutes(10)));

    @Test
    void aBufferedResponseMayHaveSixMegabytes() {
        assertThat(responseOf(6_291_556, ResponseMode.BUFFERED).size()).isEqualTo(6_291_556);
        assertThat(responseOf(6_291_557, ResponseMode.BUFFERED).text())
                .contains(
                        "Function.ResponseSizeTooLarge",
                        "Response payload size exceeded maximum allowed payload size (6291556 bytes).");
    }

    @Test
    void aStreamedResponseMayHaveTwoHundredMegabytes() {
        assertThat(responseOf(6_291_557, ResponseMode.STREAMED).size()).isEqualTo(6_291_557);
        assertThat(responseOf(209_715_201, ResponseMode.STREAMED).text())
                .contains(
                        "Function.ResponseSizeTooLarge",
                        "Response payload size exceeded maximum allowed payload size (209715200 bytes).");
    }

    private Payload responseOf(int bytes, ResponseMode mode) {
        runtimes.initializes(Duration.ZERO, new InitResult.Initialized(0))
                .invokes(Duration.ZERO, new RuntimeResult.Returned(Payload.of(new byte[bytes]), 0));
        FunctionVersion function = TestFunction.named("hello");
        pool.run(
                new Invocation(
                        new RequestId(0, results.size() + 1),
                        function,
                        function.function(),
                        Payload.EMPTY_OBJECT,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        mode),
                results::add);
        scheduler.runFor(Duration.ofSeconds(1));
        return ((InvocationResult.Executed) results.getLast()).payload();
    }
}
