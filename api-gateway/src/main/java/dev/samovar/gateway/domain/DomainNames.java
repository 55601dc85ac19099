package dev.samovar.gateway.domain;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.registry.OwnedTable;
import dev.samovar.gateway.registry.StageLookup;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.NotFound;
import dev.samovar.store.Batch;
import dev.samovar.store.Store;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The names of accounts. A name has one owner, wherever he is. Not thread-safe: it is used from the scheduler's tasks.
 */
public final class DomainNames {
    private static final Pattern NAME =
            Pattern.compile("(\\*\\.)?([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z0-9-]{1,63}");

    private final Store store;
    private final DomainRecords records;
    private final OwnedTable<DomainName> names;
    private final BasePathMappings mappings;
    private final DomainRoutes routes;

    /**
     * Loads what the store has.
     *
     * @param routes is told what requests are to be served by
     */
    public DomainNames(
            Store store, InstantSource clock, RandomGenerator random, StageLookup stages, DomainRoutes routes) {
        this.store = store;
        this.routes = routes;
        records = new DomainRecords(clock, random);
        names = new OwnedTable<>(store, "gateway-domain-name", DomainName.class);
        mappings = new BasePathMappings(store, this, stages, routes);
        names.forEach((home, name) -> mappings.serve(home, name.domainName()));
    }

    public BasePathMappings mappings() {
        return mappings;
    }

    public Commit<DomainName> create(AccountRegion home, NewDomainName asked) {
        if (!NAME.matcher(asked.domainName()).matches()) {
            throw new BadRequest(
                            asked.domainName().isEmpty()
                                    ? "No Domain Name specified"
                                    : "Invalid domain name specified: " + asked.domainName())
                    .exception();
        }
        if (routes.has(asked.domainName())) {
            throw new Conflict("The domain name you provided already exists.").exception();
        }
        return save(home, records.of(home, asked));
    }

    private Commit<DomainName> save(AccountRegion home, DomainName name) {
        var batch = new Batch();
        names.put(batch, home, name.domainName(), name);
        mappings.serve(home, name.domainName());
        return new Commit<>(name, store.write(batch));
    }

    public DomainName get(AccountRegion home, String domainName) {
        return names.find(home, domainName).orElseThrow(() -> new NotFound.Named("domain name identifier").exception());
    }

    /** The names of an account, ordered. */
    public List<DomainName> list(AccountRegion home) {
        return names.of(home);
    }

    public Commit<DomainName> update(AccountRegion home, String domainName, UnaryOperator<DomainName> edit) {
        return save(home, edit.apply(get(home, domainName)));
    }

    /** Deletes a name with its mappings. */
    public Commit<DomainName> delete(AccountRegion home, String domainName) {
        DomainName name = get(home, domainName);
        var batch = new Batch();
        mappings.removeAll(batch, home, domainName);
        names.remove(batch, home, domainName);
        routes.remove(domainName);
        return new Commit<>(name, store.write(batch));
    }
}
