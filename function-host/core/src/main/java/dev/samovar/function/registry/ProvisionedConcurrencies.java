package dev.samovar.function.registry;

import dev.samovar.function.AccountLimits;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.InvalidConcurrency;
import dev.samovar.function.ProvisionedConcurrencyNotFound;
import dev.samovar.function.ResourceConflict;
import dev.samovar.function.Violations;
import dev.samovar.function.registry.ProvisionedConcurrency.Allocation;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What owners want to be provisioned, and how far that is done. Whoever makes the environments reports here. */
public final class ProvisionedConcurrencies {
    private final FunctionTables tables;
    private final AccountLimits limits;
    private final InstantSource clock;
    private final Map<FunctionArn, Allocation> allocations = new HashMap<>();

    ProvisionedConcurrencies(FunctionTables tables, AccountLimits limits, InstantSource clock) {
        this.tables = tables;
        this.limits = limits;
        this.clock = clock;
    }

    /** Asks for environments of a version or an alias. */
    public Commit<ProvisionedConcurrency> put(FunctionArn arn, int environments) {
        new Violations()
                .range("provisionedConcurrentExecutions", environments, 1, Integer.MAX_VALUE)
                .check();
        if (arn.isLatest()) {
            throw new InvalidConcurrency.ProvisionedUnpublished().exception();
        }
        tables.checkExists(arn);
        if (tables.revision(arn).version().configuration().snapStart()) {
            throw new InvalidConcurrency.ProvisionedWithSnapStart().exception();
        }
        checkOverlap(arn);
        checkRoom(arn, environments);
        var provisioned = new ProvisionedConcurrency(arn, environments, clock.instant());
        tables.provisioned.put(arn, provisioned);
        allocations.remove(arn);
        return tables.journal.commit(provisioned);
    }

    private void checkOverlap(FunctionArn arn) {
        if (arn.isAlias()) {
            Alias alias = tables.alias(arn);
            if (tables.provisionedOf(arn).stream()
                    .anyMatch(other -> other.arn().isVersion()
                            && alias.pointsAt(other.arn().qualifier()))) {
                throw new ResourceConflict.VersionProvisioned().exception();
            }
        } else if (tables.aliasesOf(arn).stream()
                .anyMatch(alias -> alias.pointsAt(arn.qualifier()) && tables.provisioned.contains(alias.arn()))) {
            throw new ResourceConflict.AliasProvisioned().exception();
        }
    }

    private void checkRoom(FunctionArn arn, int environments) {
        int others = tables.provisionedOf(arn).stream()
                .filter(other -> !other.arn().equals(arn))
                .mapToInt(ProvisionedConcurrency::requested)
                .sum();
        Optional<Integer> reserved = tables.reserved.get(arn.unqualified());
        if (reserved.isPresent()) {
            if (others + environments > reserved.get()) {
                throw new InvalidConcurrency.ProvisionedAboveReserved().exception();
            }
            return;
        }
        int unreserved = limits.concurrency() - claimed(arn);
        if (environments > unreserved) {
            throw new InvalidConcurrency.ProvisionedAboveUnreserved(unreserved).exception();
        }
        if (unreserved - environments < limits.unreservedConcurrencyMin()) {
            throw new InvalidConcurrency.TooMuchProvisioned(limits.unreservedConcurrencyMin()).exception();
        }
    }

    /* What others took from the account: reservations, and provisioned environments of functions that reserve nothing. */
    private int claimed(FunctionArn arn) {
        String home = FunctionArn.prefix(arn.home());
        int reserved = tables.reserved.startingWith(home).stream()
                .mapToInt(Integer::intValue)
                .sum();
        int provisioned = tables.provisioned.startingWith(home).stream()
                .filter(other -> !other.arn().equals(arn)
                        && !tables.reserved.contains(other.arn().unqualified()))
                .mapToInt(ProvisionedConcurrency::requested)
                .sum();
        return reserved + provisioned;
    }

    public ProvisionedConcurrency get(FunctionArn arn) {
        checkQualifier(arn);
        return tables.provisioned.get(arn).orElseThrow(() -> new ProvisionedConcurrencyNotFound().exception());
    }

    public List<ProvisionedConcurrency> list(FunctionArn function) {
        tables.latest(function.unqualified());
        return tables.provisionedOf(function);
    }

    public Commit<FunctionArn> delete(FunctionArn arn) {
        checkQualifier(arn);
        tables.provisioned.remove(arn);
        allocations.remove(arn);
        return tables.journal.commit(arn);
    }

    private void checkQualifier(FunctionArn arn) {
        if (arn.isLatest()) {
            throw new InvalidConcurrency.NotProvisionable().exception();
        }
        tables.checkExists(arn);
    }

    /** All that is wanted in the whole host. */
    public Collection<ProvisionedConcurrency> wanted() {
        return List.copyOf(tables.provisioned.values());
    }

    /** How far a wish is fulfilled. */
    public Allocation allocation(FunctionArn arn) {
        return allocations.getOrDefault(arn, new Allocation.InProgress(0));
    }

    /** Takes note of how far a wish is fulfilled; one that was taken back meanwhile is ignored. */
    public void report(FunctionArn arn, Allocation allocation) {
        allocations.put(arn, allocation);
        allocations.keySet().removeIf(known -> !tables.provisioned.contains(known));
    }
}
