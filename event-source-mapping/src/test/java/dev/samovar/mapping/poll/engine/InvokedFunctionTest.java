package dev.samovar.mapping.poll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.environment.EnvironmentPool;
import dev.samovar.environment.EnvironmentPorts;
import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.event.EventListener;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.FunctionVersion;
import dev.samovar.invocation.Payload;
import dev.samovar.invoke.ConcurrencyLimits;
import dev.samovar.invoke.Invoker;
import dev.samovar.log.LogSink;
import dev.samovar.runtime.model.FunctionModel;
import dev.samovar.runtime.model.ModelledRuntime;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InvokedFunctionTest {
    private static final String ROLE = "arn:aws:iam::000000000000:role/lambda";
    private static final FunctionVersion VERSION = new FunctionVersion(
            1,
            TestMapping.FUNCTION,
            FunctionVersion.LATEST,
            FunctionConfiguration.defaults("consumer", "java21", "Hello", ROLE),
            new CodeDigest("A".repeat(43) + "="),
            List.of());

    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final List<String> answers = new ArrayList<>();
    private Optional<FunctionVersion> version = Optional.of(VERSION);
    private final TargetFunction function =
            new InvokedFunction(invoker(), arn -> version, TestMapping.FUNCTION, new SplittableRandom(1));

    @Test
    void theFunctionRunsAndAnswers() {
        invoke();
        scheduler.runFor(Duration.ofSeconds(2));

        assertThat(answers).containsExactly("null by $LATEST");
        assertThat(function.timeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(function.role()).isEqualTo(ROLE);
    }

    @Test
    void aThrottledFunctionDoesNotRun() {
        invoke();
        invoke();
        scheduler.runFor(Duration.ofSeconds(2));

        assertThat(answers).containsExactly("not run", "null by $LATEST");
    }

    @Test
    void aFunctionThatIsGoneDoesNotRun() {
        version = Optional.empty();
        invoke();

        assertThat(answers).containsExactly("not run");
    }

    private void invoke() {
        function.invoke(
                Payload.EMPTY_OBJECT,
                answer -> answers.add(answer.map(executed ->
                                executed.payload() + " by " + executed.report().executedVersion())
                        .orElse("not run")));
    }

    private Invoker invoker() {
        var runtimes = ModelledRuntime.following(FunctionModel.fixed(Duration.ZERO, Duration.ofSeconds(1)), scheduler);
        var ports = new EnvironmentPorts(
                scheduler,
                new SplittableRandom(1),
                runtimes,
                ColdStartModel.NONE,
                any -> 0,
                EnvironmentPorts.INIT_TIMEOUT,
                EventListener.NONE,
                LogSink.NONE);
        var pool = new EnvironmentPool(ports, KeepAlivePolicy.fixed(Duration.ofHours(1)));
        return new Invoker(scheduler, pool, ConcurrencyLimits.AWS.withAccount(1), EventListener.NONE);
    }
}
