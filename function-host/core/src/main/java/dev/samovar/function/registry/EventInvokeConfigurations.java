package dev.samovar.function.registry;

import dev.samovar.function.Destination;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.InvalidEventInvoke;
import dev.samovar.function.ResourceNotFound;
import dev.samovar.function.registry.EventInvokeConfiguration.Settings;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How asynchronous invocations are treated, per function, version or alias. */
public final class EventInvokeConfigurations {
    private static final Set<String> SUCCESS_SERVICES = Set.of("sqs", "sns", "lambda", "events");
    private static final Set<String> FAILURE_SERVICES = Set.of("sqs", "sns", "lambda", "events", "s3");

    private final FunctionTables tables;
    private final InstantSource clock;

    EventInvokeConfigurations(FunctionTables tables, InstantSource clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** Replaces the whole configuration. */
    public Commit<EventInvokeConfiguration> put(FunctionArn function, Settings settings) {
        FunctionArn key = key(function);
        checkSettings(key, settings);
        return save(key, settings);
    }

    /** Changes what is set; the rest stays. */
    public Commit<EventInvokeConfiguration> update(FunctionArn function, Settings settings) {
        FunctionArn key = key(function);
        checkSettings(key, settings);
        return save(key, settings.over(get(function).settings()));
    }

    private Commit<EventInvokeConfiguration> save(FunctionArn key, Settings settings) {
        var configuration = new EventInvokeConfiguration(key, settings, clock.instant());
        tables.eventInvoke.put(key, configuration);
        return tables.journal.commit(configuration);
    }

    public EventInvokeConfiguration get(FunctionArn function) {
        return find(function)
                .orElseThrow(() -> new ResourceNotFound.NoEventInvokeConfiguration(key(function)).exception());
    }

    public Optional<EventInvokeConfiguration> find(FunctionArn function) {
        return tables.eventInvoke.get(key(function));
    }

    public List<EventInvokeConfiguration> list(FunctionArn function) {
        if (!tables.exists(function)) {
            throw new ResourceNotFound.FunctionUnknown().exception();
        }
        return tables.eventInvoke.startingWith(function.unqualified() + ":");
    }

    public Commit<FunctionArn> delete(FunctionArn function) {
        FunctionArn key = get(function).arn();
        tables.eventInvoke.remove(key);
        return tables.journal.commit(key);
    }

    private void checkSettings(FunctionArn key, Settings settings) {
        settings.check();
        if (settings.isEmpty()) {
            throw new InvalidEventInvoke.NoEventInvokeSettings().exception();
        }
        if (!tables.isKnown(key)) {
            throw new ResourceNotFound.FunctionUnknown().exception();
        }
        boolean possible = settings.onSuccess()
                        .map(target -> isPossible(target, SUCCESS_SERVICES))
                        .orElse(true)
                && settings.onFailure()
                        .map(target -> isPossible(target, FAILURE_SERVICES))
                        .orElse(true);
        if (!possible) {
            throw new InvalidEventInvoke.BadDestinations(settings.onSuccess(), settings.onFailure()).exception();
        }
        settings.onSuccess().ifPresent(target -> checkFunction(key, target));
        settings.onFailure().ifPresent(target -> checkFunction(key, target));
    }

    private static boolean isPossible(Destination target, Set<String> services) {
        return target.isNowhere() || services.contains(target.service());
    }

    private void checkFunction(FunctionArn key, Destination target) {
        if (!target.service().equals("lambda")) {
            return;
        }
        FunctionArn function;
        try {
            function = FunctionArn.parse(target.arn());
        } catch (IllegalArgumentException e) {
            throw new InvalidEventInvoke.BadDestination(target.arn()).exception();
        }
        if (function.unqualified().equals(key.unqualified())) {
            throw new InvalidEventInvoke.OwnDestination().exception();
        }
        if (!tables.isKnown(function)) {
            throw new InvalidEventInvoke.BadDestination(target.arn()).exception();
        }
    }

    private static FunctionArn key(FunctionArn function) {
        return function.isQualified() ? function : function.qualified(FunctionVersion.LATEST);
    }
}
