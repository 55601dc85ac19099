package dev.samovar.function.registry;

import static dev.samovar.function.registry.RegistryFixture.ARN;
import static dev.samovar.function.registry.RegistryFixture.HOME;
import static dev.samovar.function.registry.RegistryFixture.arn;
import static dev.samovar.function.registry.RegistryFixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.InvalidParameterValue;
import dev.samovar.function.ProvisionedConcurrencyNotFound;
import dev.samovar.function.ResourceConflict;
import dev.samovar.function.ResourceNotFound;
import dev.samovar.function.ValidationFailed;
import dev.samovar.function.registry.ProvisionedConcurrency.Allocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {
    private final RegistryFixture fixture = new RegistryFixture();
    private final FunctionRegistry registry = fixture.registry;
    private final ReservedConcurrency reserved = registry.reservedConcurrency();
    private final ProvisionedConcurrencies provisioned = registry.provisionedConcurrency();

    @BeforeEach
    void aFunctionWithAVersionAndAnAlias() {
        fixture.create("hello");
        fixture.publish("hello");
        registry.aliases().create(arn("hello"), "live", AliasChange.version("1"));
    }

    @Test
    void aFunctionReservesConcurrency() {
        assertThat(reserved.get(arn("hello"))).isEmpty();
        reserved.put(arn("hello"), 0);
        assertThat(reserved.get(arn("hello"))).contains(0);
        reserved.put(arn("hello"), 30);
        assertThat(reserved.unreserved(HOME)).isEqualTo(970);
        reserved.delete(arn("hello"));
        assertThat(reserved.get(arn("hello"))).isEmpty();
        assertThat(reserved.unreserved(HOME)).isEqualTo(1000);
    }

    @Test
    void aHundredStayUnreserved() {
        fixture.create("other");
        reserved.put(arn("other"), 400);
        reserved.put(arn("hello"), 500);
        assertRefused(
                () -> reserved.put(arn("hello"), 501),
                InvalidParameterValue.class,
                "Specified ReservedConcurrentExecutions for function decreases account's"
                        + " UnreservedConcurrentExecution below its minimum value of [100].");
        assertThat(reserved.get(arn("hello"))).contains(500);
    }

    @Test
    void onlyFunctionsReserve() {
        assertRefused(
                () -> reserved.put(arn("hello:1"), 1),
                InvalidParameterValue.class,
                "This operation is permitted on Lambda functions only. Aliases and versions do not support this"
                        + " operation. Please specify either a function name or an unqualified function ARN.");
        assertRefused(
                () -> reserved.put(arn("unknown"), 1),
                ResourceNotFound.class,
                "Function not found: " + ARN + "unknown:$LATEST");
        assertRefused(
                () -> reserved.put(arn("hello"), -1),
                ValidationFailed.class,
                "1 validation error detected: Value '-1' at 'reservedConcurrentExecutions' failed to satisfy"
                        + " constraint: Member must have value greater than or equal to 0");
    }

    @Test
    void aVersionIsProvisioned() {
        provisioned.put(arn("hello:1"), 5);
        assertThat(provisioned.get(arn("hello:1")).requested()).isEqualTo(5);
        assertThat(provisioned.allocation(arn("hello:1"))).isEqualTo(new Allocation.InProgress(0));
        assertThat(provisioned.wanted()).hasSize(1);

        provisioned.report(arn("hello:1"), new Allocation.Ready(5));
        assertThat(provisioned.allocation(arn("hello:1"))).isEqualTo(new Allocation.Ready(5));
        provisioned.put(arn("hello:1"), 6);
        assertThat(provisioned.allocation(arn("hello:1"))).isEqualTo(new Allocation.InProgress(0));

        provisioned.delete(arn("hello:1"));
        provisioned.report(arn("hello:1"), new Allocation.Ready(6));
        assertThat(provisioned.wanted()).isEmpty();
        assertRefused(
                () -> provisioned.get(arn("hello:1")),
                ProvisionedConcurrencyNotFound.class,
                "No Provisioned Concurrency Config found for this function");
    }

    @Test
    void aVersionIsProvisionedOnce() {
        provisioned.put(arn("hello:1"), 1);
        assertRefused(
                () -> provisioned.put(arn("hello:live"), 1),
                ResourceConflict.class,
                "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version");
        provisioned.delete(arn("hello:1"));
        provisioned.put(arn("hello:live"), 1);
        assertRefused(
                () -> provisioned.put(arn("hello:1"), 1),
                ResourceConflict.class,
                "Version is pointed by a Provisioned Concurrency alias");
        registry.aliases().delete(arn("hello:live"));
        assertThat(provisioned.list(arn("hello"))).isEmpty();
        assertRefused(
                () -> provisioned.get(arn("hello:live")),
                ResourceNotFound.class,
                "Cannot find alias arn: " + ARN + "hello:live");
    }

    @Test
    void latestIsNeverProvisioned() {
        assertRefused(
                () -> provisioned.put(arn("hello:$LATEST"), 1),
                InvalidParameterValue.class,
                "Provisioned Concurrency Configs cannot be applied to unpublished function versions.");
        assertRefused(
                () -> provisioned.get(arn("hello:$LATEST")),
                InvalidParameterValue.class,
                "The function resource provided must be an alias or a published version.");
        assertRefused(
                () -> provisioned.delete(arn("hello")),
                InvalidParameterValue.class,
                "The function resource provided must be an alias or a published version.");
    }

    @Test
    void whatIsProvisionedHasToBeThere() {
        assertRefused(
                () -> provisioned.put(arn("hello:10"), 1),
                ResourceNotFound.class,
                "Function not found: " + ARN + "hello:10");
        assertRefused(
                () -> provisioned.put(arn("unknown:noalias"), 1),
                ResourceNotFound.class,
                "Cannot find alias arn: " + ARN + "unknown:noalias");
        assertRefused(
                () -> provisioned.list(arn("unknown")),
                ResourceNotFound.class,
                "Function not found: " + ARN + "unknown");
        assertRefused(
                () -> provisioned.put(arn("hello:1"), 0),
                ValidationFailed.class,
                "1 validation error detected: Value '0' at 'provisionedConcurrentExecutions' failed to satisfy"
                        + " constraint: Member must have value greater than or equal to 1");
    }

    @Test
    void thereIsOnlySoMuchToProvision() {
        assertRefused(
                () -> provisioned.put(arn("hello:1"), 1001),
                InvalidParameterValue.class,
                "Specified ConcurrentExecutions for function is greater than account's unreserved concurrency [1000].");
        assertRefused(
                () -> provisioned.put(arn("hello:1"), 901),
                InvalidParameterValue.class,
                "Specified ConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below"
                        + " its minimum value of [100].");
        provisioned.put(arn("hello:1"), 900);
        fixture.create("other");
        fixture.publish("other");
        assertRefused(
                () -> provisioned.put(arn("other:1"), 101),
                InvalidParameterValue.class,
                "Specified ConcurrentExecutions for function is greater than account's unreserved concurrency [100].");
    }

    @Test
    void provisionedConcurrencyFitsIntoWhatIsReserved() {
        reserved.put(arn("hello"), 2);
        assertRefused(
                () -> provisioned.put(arn("hello:1"), 3),
                InvalidParameterValue.class,
                "Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for function");
        provisioned.put(arn("hello:1"), 2);
        assertRefused(
                () -> reserved.put(arn("hello"), 1),
                InvalidParameterValue.class,
                " ReservedConcurrentExecutions  1 should not be lower than function's total provisioned concurrency [2].");
    }
}
