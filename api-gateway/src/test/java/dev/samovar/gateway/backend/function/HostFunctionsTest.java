package dev.samovar.gateway.backend.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.environment.ColdStartModel;
import dev.samovar.environment.KeepAlivePolicy;
import dev.samovar.event.EventListener;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.access.Permission;
import dev.samovar.function.access.Permission.Conditions;
import dev.samovar.function.access.ServiceCaller;
import dev.samovar.function.code.CodePackage;
import dev.samovar.function.code.CodeStore;
import dev.samovar.function.registry.AliasChange;
import dev.samovar.function.registry.NewFunction;
import dev.samovar.gateway.backend.BackendResult.Rejected.Reason;
import dev.samovar.host.FunctionHost;
import dev.samovar.host.HostLimits;
import dev.samovar.host.HostPorts;
import dev.samovar.invocation.Payload;
import dev.samovar.invoke.asynchronous.EventTargets;
import dev.samovar.log.LogSink;
import dev.samovar.runtime.CodePreparation;
import dev.samovar.runtime.model.FunctionModel;
import dev.samovar.runtime.model.ModelledRuntime;
import dev.samovar.store.MemoryStore;
import dev.samovar.time.VirtualScheduler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostFunctionsTest {
    private static final FunctionArn TEA = FunctionArn.unqualified(AccountRegion.DEFAULT, "tea");
    private static final String SOURCE = "arn:aws:execute-api:us-east-1:000000000000:api/prod/GET/pets";

    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final List<FunctionOutcome> outcomes = new ArrayList<>();

    @TempDir
    private Path directory;

    private FunctionHost host;

    @BeforeEach
    void aHostWithAFunction() {
        var model = FunctionModel.fixed(Duration.ofMillis(100), Duration.ofMillis(10));
        host = new FunctionHost(
                new HostPorts(
                        scheduler,
                        new SplittableRandom(1),
                        new MemoryStore(),
                        new CodeStore(directory),
                        ModelledRuntime.following(model, scheduler),
                        CodePreparation.NONE,
                        Runnable::run,
                        EventListener.NONE,
                        LogSink.NONE,
                        EventTargets.NONE),
                HostLimits.AWS,
                ColdStartModel.NONE,
                KeepAlivePolicy.fixed(KeepAlivePolicy.DEFAULT));
        host.functions()
                .create(new NewFunction(
                        TEA,
                        FunctionConfiguration.defaults(
                                "tea", "java21", "com.example.Tea::handle", "arn:aws:iam::000000000000:role/service"),
                        new CodePackage(CodeDigest.of(new byte[32]), 1, 1),
                        Map.of(),
                        true));
        host.functions().unfinished().forEach(host.functions()::activate);
        host.functions().aliases().create(TEA, "live", AliasChange.version("1"));
    }

    private FunctionOutcome invoke(Permissions permissions, String function) {
        return invoke(permissions, call(function, "{}"));
    }

    private FunctionOutcome invoke(Permissions permissions, FunctionCall call) {
        new HostFunctions(host, permissions).invoke(call, outcomes::add);
        scheduler.runUntilIdle();
        return outcomes.getLast();
    }

    private static FunctionCall call(String function, String event) {
        return new FunctionCall(
                FunctionReference.of(AccountRegion.DEFAULT, function),
                Payload.of(event),
                Optional.empty(),
                Optional.of(new ServiceCaller(FunctionCall.PRINCIPAL, SOURCE, "000000000000")));
    }

    private void permit(FunctionArn function, String principal, String sourceArn) {
        var conditions = new Conditions(
                Optional.of(sourceArn),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        host.functions()
                .policies()
                .add(function, new Permission("s", "lambda:InvokeFunction", principal, conditions), Optional.empty());
    }

    private static void assertRefused(FunctionOutcome outcome, Reason reason) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        FunctionOutcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void aFunctionRunsByItsArnOrItsNameOrItsAlias() {
        assertThat(invoke(Permissions.LENIENT, TEA.toString())).isInstanceOf(FunctionOutcome.Ended.class);
        assertThat(invoke(Permissions.LENIENT, "tea")).isInstanceOf(FunctionOutcome.Ended.class);
        assertThat(invoke(Permissions.LENIENT, TEA + ":live")).isInstanceOf(FunctionOutcome.Ended.class);
    }

    @Test
    void aFunctionThatIsNotThereIsNotFound() {
        assertRefused(invoke(Permissions.LENIENT, "coffee"), Reason.NOT_FOUND);
        assertRefused(
                invoke(Permissions.LENIENT, "arn:aws:lambda:eu-west-1:111122223333:function:tea"), Reason.NOT_FOUND);
    }

    @Test
    void withoutAPolicyOnlyTheLenientComeIn() {
        assertThat(invoke(Permissions.LENIENT, "tea")).isInstanceOf(FunctionOutcome.Ended.class);
        assertRefused(invoke(Permissions.STRICT, "tea"), Reason.NOT_PERMITTED);
    }

    @Test
    void aPolicyAdmitsWhomItNames() {
        permit(TEA, FunctionCall.PRINCIPAL, "arn:aws:execute-api:us-east-1:000000000000:api/*/GET/*");

        assertThat(invoke(Permissions.STRICT, "tea")).isInstanceOf(FunctionOutcome.Ended.class);
    }

    @Test
    void aPolicyKeepsOutAllOthers() {
        permit(TEA, FunctionCall.PRINCIPAL, "arn:aws:execute-api:us-east-1:000000000000:other/*");
        assertRefused(invoke(Permissions.LENIENT, "tea"), Reason.NOT_PERMITTED);

        permit(TEA.qualified("live"), "s3.amazonaws.com", "*");
        assertRefused(invoke(Permissions.LENIENT, TEA + ":live"), Reason.NOT_PERMITTED);
    }

    @Test
    void aRoleNeedsNoPolicy() {
        FunctionCall call = call("tea", "{}");

        assertThat(invoke(
                        Permissions.STRICT,
                        new FunctionCall(call.function(), call.payload(), call.traceId(), Optional.empty())))
                .isInstanceOf(FunctionOutcome.Ended.class);
    }

    @Test
    void aFunctionWithoutConcurrencyIsThrottled() {
        host.functions().reservedConcurrency().put(TEA, 0);
        host.applyConcurrency(TEA);

        assertRefused(invoke(Permissions.LENIENT, "tea"), Reason.THROTTLED);
    }

    @Test
    void anEventOfMoreThanSixMegabytesIsTooLarge() {
        assertRefused(invoke(Permissions.LENIENT, call("tea", "x".repeat(6_291_457))), Reason.TOO_LARGE);
    }

    @Test
    void anEventThatNobodyWaitsForIsQueued() {
        new HostFunctions(host, Permissions.LENIENT).enqueue(call("tea", "{}"), outcomes::add);
        scheduler.runFor(Duration.ofMillis(1));

        assertThat(outcomes).containsExactly(new FunctionOutcome.Accepted());
        assertThat(host.events().size()).isEqualTo(1);
    }
}
