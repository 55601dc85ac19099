package dev.samovar.gateway.registry;

import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.DocumentationVersion;
import dev.samovar.gateway.rest.NotFound;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The versions of APIs' documentation: each freezes its parts. */
public final class DocumentationVersions {
    private final RestApis apis;
    private final ApiTables tables;
    private final InstantSource clock;

    DocumentationVersions(RestApis apis, ApiTables tables, InstantSource clock) {
        this.apis = apis;
        this.tables = tables;
        this.clock = clock;
    }

    public DocumentationVersion get(ApiId api, String version) {
        return find(api, version).orElseThrow(() -> new NotFound.Named("Documentation version").exception());
    }

    /** A version, unless it was deleted: stages may still name it then. */
    public Optional<DocumentationVersion> find(ApiId api, String version) {
        return Optional.ofNullable(apis.owned(api).documentationVersions.get(version));
    }

    /** The versions of an API's documentation, by name. */
    public List<DocumentationVersion> list(ApiId api) {
        return List.copyOf(apis.owned(api).documentationVersions.values());
    }

    /**
     * Freezes the documentation of an API.
     *
     * @param stageName the stage that is to have it; none if absent
     */
    public Commit<DocumentationVersion> create(
            ApiId id, String version, Optional<String> description, Optional<String> stageName) {
        OwnedApi api = apis.owned(id);
        if (api.documentationVersions.containsKey(version)) {
            throw new Conflict("A Documentation version already exists with the same name").exception();
        }
        var made = new DocumentationVersion(version, clock.instant(), description, api.definition.documentation());
        ApiTables.Change change = tables.new Change().put(id, made);
        stageName
                .map(name -> apis.stages().change(api, name, stage -> stage.withDocumentation(version)))
                .ifPresent(served -> change.put(id, served.stage()));
        api.documentationVersions.put(version, made);
        return change.commit(made);
    }

    /** Describes a version differently. */
    public Commit<DocumentationVersion> change(ApiId id, String version, UnaryOperator<DocumentationVersion> change) {
        DocumentationVersion changed = change.apply(get(id, version));
        apis.owned(id).documentationVersions.put(version, changed);
        return tables.new Change().put(id, changed).commit(changed);
    }

    public Commit<ApiId> delete(ApiId id, String version) {
        get(id, version);
        apis.owned(id).documentationVersions.remove(version);
        return tables.new Change().deleteDocumentation(id, version).commit(id);
    }
}
