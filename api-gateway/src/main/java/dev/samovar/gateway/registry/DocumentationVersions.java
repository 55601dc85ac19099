package dev.samovar.gateway.registry;

import dev.samovar.function.Commit;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.DocumentationVersion;
import dev.samovar.gateway.rest.NotFound;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

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
        DocumentationVersion found = apis.owned(api).documentationVersions.get(version);
        if (found == null) {
            throw new NotFound.Named("Documentation version").exception();
        }
        return found;
    }

    /** The versions of an API's documentation, by name. */
    public List<DocumentationVersion> list(ApiId api) {
        return List.copyOf(apis.owned(api).documentationVersions.values());
    }

    public Commit<DocumentationVersion> create(ApiId id, String version, Optional<String> description) {
        OwnedApi api = apis.owned(id);
        if (api.documentationVersions.containsKey(version)) {
            throw new Conflict("A Documentation version already exists with the same name").exception();
        }
        return put(
                api, new DocumentationVersion(version, clock.instant(), description, api.definition.documentation()));
    }

    /** Describes a version differently. */
    public Commit<DocumentationVersion> describe(ApiId id, String version, Optional<String> description) {
        DocumentationVersion before = get(id, version);
        return put(
                apis.owned(id), new DocumentationVersion(version, before.createdDate(), description, before.parts()));
    }

    private Commit<DocumentationVersion> put(OwnedApi api, DocumentationVersion version) {
        api.documentationVersions.put(version.version(), version);
        return tables.new Change().put(api.id, version).commit(version);
    }

    public Commit<ApiId> delete(ApiId id, String version) {
        get(id, version);
        apis.owned(id).documentationVersions.remove(version);
        return tables.new Change().deleteDocumentation(id, version).commit(id);
    }
}
