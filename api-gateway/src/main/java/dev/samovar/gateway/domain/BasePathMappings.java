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
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Which APIs the paths below names lead to. Not thread-safe: it is used from the scheduler's tasks. */
public final class BasePathMappings {
    private static final Pattern BASE_PATH = Pattern.compile("[A-Za-z0-9$\\-_.+!*'()]{1,300}");

    private final Store store;
    private final DomainNames names;
    private final StageLookup stages;
    private final DomainRoutes routes;
    private final OwnedTable<NamedMapping> mappings;

    /** A mapping with the name that it belongs to. */
    record NamedMapping(String domainName, BasePathMapping mapping) {
        String id() {
            return domainName + "/" + mapping.basePath();
        }
    }

    BasePathMappings(Store store, DomainNames names, StageLookup stages, DomainRoutes routes) {
        this.store = store;
        this.names = names;
        this.stages = stages;
        this.routes = routes;
        mappings = new OwnedTable<>(store, "gateway-base-path-mapping", NamedMapping.class);
    }

    public Commit<BasePathMapping> create(AccountRegion home, String domainName, BasePathMapping mapping) {
        names.get(home, domainName);
        check(home, mapping);
        checkFree(home, domainName, mapping);
        return save(home, domainName, mapping, new Batch());
    }

    private void check(AccountRegion home, BasePathMapping mapping) {
        if (mapping.basePath().contains("/")) {
            throw new BadRequest(
                            "API Gateway V1 doesn't support the slash character (/) in base path mappings. To create"
                                    + " a multi-level base path mapping, use API Gateway V2.")
                    .exception();
        }
        if (!BASE_PATH.matcher(mapping.basePath()).matches()) {
            throw new BadRequest("Invalid base path specified: " + mapping.basePath()).exception();
        }
        if (!stages.hasApi(home, mapping.restApiId())) {
            throw new BadRequest("Invalid REST API identifier specified").exception();
        }
        if (mapping.stage()
                .filter(stage -> !stages.hasStage(home, mapping.restApiId(), stage))
                .isPresent()) {
            throw new BadRequest("Invalid stage identifier specified").exception();
        }
    }

    private void checkFree(AccountRegion home, String domainName, BasePathMapping mapping) {
        if (mappings.find(home, new NamedMapping(domainName, mapping).id()).isPresent()) {
            throw new Conflict("Base path already exists for this domain name").exception();
        }
    }

    private Commit<BasePathMapping> save(AccountRegion home, String domainName, BasePathMapping mapping, Batch batch) {
        var named = new NamedMapping(domainName, mapping);
        mappings.put(batch, home, named.id(), named);
        serve(home, domainName);
        return new Commit<>(mapping, store.write(batch));
    }

    /** Serves a name by its mappings of now. */
    void serve(AccountRegion home, String domainName) {
        routes.put(domainName, of(home, domainName));
    }

    private List<BasePathMapping> of(AccountRegion home, String domainName) {
        return mappings.startingWith(home, domainName + "/").stream()
                .map(NamedMapping::mapping)
                .toList();
    }

    public BasePathMapping get(AccountRegion home, String domainName, String basePath) {
        names.get(home, domainName);
        return mappings.find(home, domainName + "/" + basePath)
                .map(NamedMapping::mapping)
                .orElseThrow(() -> new NotFound.Named("base path mapping identifier").exception());
    }

    /** The mappings of a name, ordered by base path. */
    public List<BasePathMapping> list(AccountRegion home, String domainName) {
        names.get(home, domainName);
        return of(home, domainName);
    }

    public Commit<BasePathMapping> update(
            AccountRegion home, String domainName, String basePath, UnaryOperator<BasePathMapping> edit) {
        BasePathMapping before = get(home, domainName, basePath);
        BasePathMapping after = edit.apply(before);
        check(home, after);
        var batch = new Batch();
        if (!after.basePath().equals(basePath)) {
            checkFree(home, domainName, after);
            mappings.remove(batch, home, new NamedMapping(domainName, before).id());
        }
        return save(home, domainName, after, batch);
    }

    public Commit<BasePathMapping> delete(AccountRegion home, String domainName, String basePath) {
        BasePathMapping mapping = get(home, domainName, basePath);
        var batch = new Batch();
        mappings.remove(batch, home, new NamedMapping(domainName, mapping).id());
        serve(home, domainName);
        return new Commit<>(mapping, store.write(batch));
    }

    void removeAll(Batch batch, AccountRegion home, String domainName) {
        of(home, domainName)
                .forEach(mapping -> mappings.remove(batch, home, new NamedMapping(domainName, mapping).id()));
    }
}
