package dev.samovar.gateway.edit;

import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.NotFound;
import dev.samovar.gateway.rest.RequestValidator;
import java.util.Map;

/** The request validators of an API. */
public final class RequestValidators {
    private final Draft draft;

    public RequestValidators(Draft draft) {
        this.draft = draft;
    }

    /** The validator of an id. */
    public static RequestValidator get(Map<String, RequestValidator> validators, String id) {
        RequestValidator validator = validators.get(id);
        if (validator == null) {
            throw new NotFound.Named("Request Validator identifier").exception();
        }
        return validator;
    }

    public RequestValidator create(String name, boolean validateBody, boolean validateParameters) {
        return put(new RequestValidator(
                draft.newId(draft.requestValidators()), name, validateBody, validateParameters));
    }

    /** Adds a validator, or replaces it by a changed one. */
    public RequestValidator put(RequestValidator validator) {
        if (validator.name().isBlank()) {
            throw new BadRequest("Request Validator name cannot be blank").exception();
        }
        draft.requestValidators().put(validator.id(), validator);
        return validator;
    }

    public void delete(String id) {
        get(draft.requestValidators(), id);
        References.refuse(
                draft,
                method -> method.requestValidatorId().filter(id::equals).isPresent(),
                "Cannot delete request validator '" + id + "', is referenced in method: ");
        draft.requestValidators().remove(id);
    }
}
