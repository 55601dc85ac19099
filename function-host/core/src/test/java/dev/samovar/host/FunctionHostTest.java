package dev.samovar.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.event.EventListener;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.FunctionException;
import dev.samovar.function.FunctionState;
import dev.samovar.function.TestFunction;
import dev.samovar.function.code.CodePackage;
import dev.samovar.function.code.CodeStore;
import dev.samovar.function.registry.FunctionChange;
import dev.samovar.function.registry.NewFunction;
import dev.samovar.function.registry.Resolved;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import dev.samovar.invoke.asynchronous.EventTargets;
import dev.samovar.log.LogSink;
import dev.samovar.runtime.CodePreparation;
import dev.samovar.runtime.NotInstalledException;
import dev.samovar.runtime.model.FunctionModel;
import dev.samovar.runtime.model.ModelledRuntime;
import dev.samovar.store.MemoryStore;
import dev.samovar.time.VirtualScheduler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionHostTest {
    /** Within an invocation that takes 110 ms. */
    private static final Duration HALFWAY = Duration.ofMillis(50);

    private static final FunctionArn HELLO = FunctionArn.unqualified(AccountRegion.DEFAULT, "hello");

    @TempDir
    private Path directory;

    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final MemoryStore store = new MemoryStore();
    private final List<InvocationResult> results = new ArrayList<>();

    @Test
    void aFunctionCanBeInvokedOnceItIsPrepared() {
        FunctionHost host = host(CodePreparation.NONE);
        create(host);
        assertThatThrownBy(() -> invoke(host)).isInstanceOf(FunctionException.class);

        scheduler.runFor(Duration.ofSeconds(1));
        invoke(host);
        scheduler.runFor(Duration.ofSeconds(1));

        assertThat(results).hasSize(1).allMatch(InvocationResult.Succeeded.class::isInstance);
    }

    @Test
    void aFunctionWhoseCodeCannotBePreparedSaysWhy() {
        FunctionHost host = host(function -> {
            throw new IOException("no such file");
        });
        create(host);

        scheduler.runFor(Duration.ofSeconds(1));

        assertThat(host.functions().get(HELLO).state())
                .isEqualTo(new FunctionState.CreationFailed(
                        "InvalidZipFileException", "The code cannot be prepared: no such file"));
    }

    @Test
    void aFunctionWhoseRuntimeIsNotInstalledSaysWhatToInstallUntilItIs() {
        var installed = new AtomicBoolean();
        FunctionHost host = host(function -> {
            if (!installed.get()) {
                throw new NotInstalledException("install something");
            }
        });
        create(host);
        scheduler.runFor(Duration.ofSeconds(1));
        assertThat(host.functions().get(HELLO).state())
                .isEqualTo(new FunctionState.CreationFailed("InvalidRuntime", "install something"));

        installed.set(true);
        update(host);
        scheduler.runFor(Duration.ofSeconds(1));
        assertThat(host.functions().get(HELLO).state()).isEqualTo(new FunctionState.Active());

        installed.set(false);
        update(host);
        scheduler.runFor(Duration.ofSeconds(1));
        assertThat(host.functions().get(HELLO).state())
                .isInstanceOfSatisfying(
                        FunctionState.UpdateFailed.class,
                        failed -> assertThat(failed.reason()).isEqualTo("install something"));
        invoke(host);
        scheduler.runFor(Duration.ofSeconds(1));
        assertThat(results).hasSize(1).allMatch(InvocationResult.Succeeded.class::isInstance);
    }

    @Test
    void asynchronousEventsReachTheFunction() {
        FunctionHost host = host(CodePreparation.NONE);
        create(host);
        scheduler.runFor(Duration.ofSeconds(1));

        host.events().accept(host.newRequestId(), HELLO, Payload.EMPTY_OBJECT, Optional.empty());
        assertThat(host.events().size()).isEqualTo(1);
        scheduler.runFor(Duration.ofSeconds(1));

        assertThat(host.events().size()).isZero();
    }

    @Test
    void anInvocationThatRunsMayEndBeforeTheHostStops() {
        FunctionHost host = host(CodePreparation.NONE);
        create(host);
        scheduler.runFor(Duration.ofSeconds(1));
        invoke(host);
        scheduler.runFor(HALFWAY);

        CompletableFuture<Void> drained = host.drain(Duration.ofSeconds(10));
        scheduler.runDue();
        invoke(host);
        assertThat(results).singleElement().isInstanceOf(InvocationResult.Throttled.class);
        assertThat(drained).isNotDone();
        scheduler.runFor(Duration.ofSeconds(1));

        assertThat(results).last().isInstanceOf(InvocationResult.Succeeded.class);
        assertThat(drained).isCompleted();
        assertThat(host.pool().size()).isZero();
    }

    @Test
    void anInvocationThatTakesTooLongIsCutOffWhenTheHostStops() {
        FunctionHost host = host(CodePreparation.NONE);
        create(host);
        scheduler.runFor(Duration.ofSeconds(1));
        invoke(host);
        scheduler.runFor(HALFWAY);

        CompletableFuture<Void> drained = host.drain(Duration.ofMillis(10));
        scheduler.runFor(Duration.ofMillis(9));
        assertThat(drained).isNotDone();
        scheduler.runFor(Duration.ofMillis(1));

        assertThat(drained).isCompleted();
        assertThat(host.pool().size()).isZero();
        assertThat(results).isEmpty();
    }

    @Test
    void anIdleHostStopsAtOnce() {
        FunctionHost host = host(CodePreparation.NONE);
        create(host);
        scheduler.runFor(Duration.ofSeconds(1));
        invoke(host);
        scheduler.runFor(Duration.ofSeconds(1));
        assertThat(host.pool().size()).isEqualTo(1);

        CompletableFuture<Void> drained = host.drain(Duration.ofSeconds(10));
        scheduler.runDue();

        assertThat(drained).isCompleted();
        assertThat(host.pool().size()).isZero();
        assertThat(host.drain(Duration.ofSeconds(10))).isCompleted();
    }

    @Test
    void eventsThatWaitWhenTheHostStopsAreDeliveredByTheNext() {
        FunctionHost first = host(CodePreparation.NONE);
        create(first);
        scheduler.runFor(Duration.ofSeconds(1));
        first.events().accept(first.newRequestId(), HELLO, Payload.EMPTY_OBJECT, Optional.empty());
        scheduler.runFor(HALFWAY);
        CompletableFuture<Void> drained = first.drain(Duration.ofSeconds(10));
        scheduler.runDue();
        first.events().accept(first.newRequestId(), HELLO, Payload.EMPTY_OBJECT, Optional.empty());
        scheduler.runFor(Duration.ofMinutes(5));
        assertThat(drained).isCompleted();
        assertThat(first.events().size()).isEqualTo(1);

        FunctionHost second = host(CodePreparation.NONE);
        scheduler.runDue();
        assertThat(second.events().size()).isEqualTo(1);
        scheduler.runFor(Duration.ofSeconds(1));

        assertThat(second.events().size()).isZero();
    }

    private void create(FunctionHost host) {
        var configuration = FunctionConfiguration.defaults("hello", "java21", "Hello", TestFunction.ROLE);
        var code = new CodePackage(new CodeDigest("A".repeat(43) + "="), 1000, 2000);
        host.functions().create(new NewFunction(HELLO, configuration, code, Map.of(), false));
        host.deployUnfinished();
    }

    private static void update(FunctionHost host) {
        host.functions()
                .update(
                        HELLO,
                        FunctionChange.configuration(before ->
                                before.edit().memoryMb(before.memoryMb() + 1).make()));
        host.deployUnfinished();
    }

    private void invoke(FunctionHost host) {
        Resolved resolved = host.functions().resolve(AccountRegion.DEFAULT, "hello", "");
        host.invoker()
                .invoke(Invocation.of(host.newRequestId(), resolved.version(), Payload.EMPTY_OBJECT), results::add);
    }

    private FunctionHost host(CodePreparation preparation) {
        var model = FunctionModel.fixed(Duration.ofMillis(100), Duration.ofMillis(10));
        var ports = new HostPorts(
                scheduler,
                new SplittableRandom(1),
                store,
                new CodeStore(directory),
                ModelledRuntime.following(model, scheduler),
                preparation,
                Runnable::run,
                EventListener.NONE,
                LogSink.NONE,
                EventTargets.NONE);
        return new FunctionHost(
                ports, HostLimits.AWS, ColdStartModel.NONE, KeepAlivePolicy.fixed(KeepAlivePolicy.DEFAULT));
    }
}
