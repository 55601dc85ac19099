package dev.samovar.gateway.edit;

import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.DocumentationPart;
import dev.samovar.gateway.rest.LimitExceeded;
import dev.samovar.gateway.rest.NotFound;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documentation of an API. */
public final class DocumentationParts {
    private static final int PARTS_MAX = 2_000;

    /** What documentation can be about, in the order in which AWS lists it. */
    public static final List<String> TYPES = List.of(
            "RESPONSE_BODY",
            "RESPONSE",
            "METHOD",
            "MODEL",
            "AUTHORIZER",
            "RESPONSE_HEADER",
            "RESOURCE",
            "PATH_PARAMETER",
            "REQUEST_BODY",
            "QUERY_PARAMETER",
            "API",
            "REQUEST_HEADER");

    private final Draft draft;
    private final Map<Map<String, String>, String> idsByLocation = new HashMap<>();

    public DocumentationParts(Draft draft) {
        this.draft = draft;
        draft.documentation().values().forEach(part -> idsByLocation.put(part.location(), part.id()));
    }

    /** The part of an id. */
    public static DocumentationPart get(Map<String, DocumentationPart> parts, String id) {
        DocumentationPart part = parts.get(id);
        if (part == null) {
            throw new NotFound.Named("Documentation part identifier").exception();
        }
        return part;
    }

    public DocumentationPart create(Map<String, String> location, String properties) {
        if (draft.documentation().size() >= PARTS_MAX) {
            throw new LimitExceeded("Maximum number of documentation parts for this API has been reached.").exception();
        }
        if (about(location).isPresent()) {
            throw new Conflict("A documentation part already exists for the specified location").exception();
        }
        return put(new DocumentationPart(draft.newId(draft.documentation()), location, properties));
    }

    /** What there is about something. */
    public Optional<DocumentationPart> about(Map<String, String> location) {
        return Optional.ofNullable(idsByLocation.get(location)).map(draft.documentation()::get);
    }

    /** Adds a part, or replaces it by a changed one. */
    public DocumentationPart put(DocumentationPart part) {
        if (part.properties().isEmpty()) {
            throw new BadRequest("Documentation part properties must be non-empty").exception();
        }
        draft.documentation().put(part.id(), part);
        idsByLocation.put(part.location(), part.id());
        return part;
    }

    public void delete(String id) {
        get(draft.documentation(), id);
        draft.documentation().remove(id);
    }
}
