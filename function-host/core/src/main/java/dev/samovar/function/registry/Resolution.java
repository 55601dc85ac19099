package dev.samovar.function.registry;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionException;
import dev.samovar.function.FunctionName;
import dev.samovar.function.FunctionState;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.ResourceConflict;
import dev.samovar.function.registry.Routes.Route;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Finds what an invocation runs. */
final class Resolution {
    private final FunctionTables tables;
    private final RandomGenerator random;

    Resolution(FunctionTables tables, RandomGenerator random) {
        this.tables = tables;
        this.random = random;
    }

    Resolved resolve(AccountRegion home, String reference, String qualifier) {
        Route route = tables.routes().find(home, reference, qualifier);
        if (route == null) {
            route = route(FunctionName.parse(
                    home, reference, qualifier.isEmpty() ? Optional.empty() : Optional.of(qualifier)));
            tables.routes().remember(home, reference, qualifier, route);
        }
        Resolved extra = route.extra();
        return extra != null && random.nextDouble() < route.extraWeight() ? extra : route.main();
    }

    private Route route(FunctionArn invoked) {
        Resolved main = resolved(tables.revision(invoked), invoked);
        return tables.aliases
                .get(invoked)
                .flatMap(Alias::extra)
                .map(extra -> new Route(
                        main, resolved(tables.revision(invoked.qualified(extra.version())), invoked), extra.weight()))
                .orElseGet(() -> new Route(main, null, 0));
    }

    private static Resolved resolved(Revision revision, FunctionArn invoked) {
        FunctionVersion running = revision.running().orElseThrow(() -> notInvocable(revision.state()));
        return new Resolved(running, invoked);
    }

    private static FunctionException notInvocable(FunctionState state) {
        String shown = state instanceof FunctionState.CreationFailed ? "Failed" : "Pending";
        return new ResourceConflict.NotInvocable(shown).exception();
    }
}
