package dev.samovar.function.registry;

import dev.samovar.function.AccountLimits;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.InvalidConcurrency;
import dev.samovar.function.ResourceNotFound;
import dev.samovar.function.Violations;
import java.util.List;
import java.util.Optional;

/** The concurrency that functions keep for themselves, and that is all they get. */
public final class ReservedConcurrency {
    private final FunctionTables tables;
    private final AccountLimits limits;

    ReservedConcurrency(FunctionTables tables, AccountLimits limits) {
        this.tables = tables;
        this.limits = limits;
    }

    public Commit<Integer> put(FunctionArn function, int environments) {
        checkUnqualified(function);
        new Violations()
                .range("reservedConcurrentExecutions", environments, 0, Integer.MAX_VALUE)
                .check();
        if (!tables.exists(function)) {
            throw new ResourceNotFound.FunctionNotFound(function.qualified(FunctionVersion.LATEST)).exception();
        }
        int provisioned = tables.provisionedOf(function).stream()
                .mapToInt(ProvisionedConcurrency::requested)
                .sum();
        if (environments < provisioned) {
            throw new InvalidConcurrency.ReservedBelowProvisioned(environments, provisioned).exception();
        }
        int others = reserved(function.home()) - tables.reserved.get(function).orElse(0);
        if (limits.concurrency() - others - environments < limits.unreservedConcurrencyMin()) {
            throw new InvalidConcurrency.TooMuchReserved(limits.unreservedConcurrencyMin()).exception();
        }
        tables.reserved.put(function, environments);
        return tables.journal.commit(environments);
    }

    /** What the function keeps for itself, if it does. */
    public Optional<Integer> get(FunctionArn function) {
        tables.latest(function.unqualified());
        return find(function);
    }

    /** The same without asking whether there is such a function. */
    public Optional<Integer> find(FunctionArn function) {
        return tables.reserved.get(function.unqualified());
    }

    /** All functions that keep something for themselves. */
    public List<FunctionArn> functions() {
        return tables.all()
                .map(revision -> revision.version().function())
                .distinct()
                .filter(tables.reserved::contains)
                .toList();
    }

    public Commit<FunctionArn> delete(FunctionArn function) {
        checkUnqualified(function);
        tables.latest(function);
        tables.reserved.remove(function);
        return tables.journal.commit(function);
    }

    /** What is left for functions that reserve nothing. */
    public int unreserved(AccountRegion home) {
        return limits.concurrency() - reserved(home);
    }

    private int reserved(AccountRegion home) {
        return tables.reserved.startingWith(FunctionArn.prefix(home)).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static void checkUnqualified(FunctionArn function) {
        if (function.isQualified()) {
            throw new InvalidConcurrency.FunctionsOnly().exception();
        }
    }
}
