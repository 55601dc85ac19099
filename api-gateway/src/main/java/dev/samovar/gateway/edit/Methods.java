package dev.samovar.gateway.edit;

import dev.samovar.gateway.rest.AuthorizationType;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.NotFound;
import dev.samovar.gateway.rest.Resource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The methods of an API's resources. */
public final class Methods {
    private static final List<String> VERBS =
            List.of("GET", "PUT", "POST", "DELETE", "PATCH", "OPTIONS", "HEAD", "ANY");
    private static final Pattern PARAMETER = Pattern.compile("method\\.request\\.(querystring|header|path)\\..+");

    private final Draft draft;

    public Methods(Draft draft) {
        this.draft = draft;
    }

    /** The method of a resource and a verb. */
    public static Method get(Map<String, Resource> resources, String resourceId, String verb) {
        Method method = ResourceTree.get(resources, resourceId).methods().get(verb);
        if (method == null) {
            throw new NotFound.Named("Method identifier").exception();
        }
        return method;
    }

    public Method get(String resourceId, String verb) {
        return get(draft.resources(), resourceId, verb);
    }

    /** Adds a method. */
    public Method create(String resourceId, Method method) {
        Resource resource = ResourceTree.get(draft.resources(), resourceId);
        if (!VERBS.contains(method.httpMethod())) {
            throw new BadRequest("Invalid HttpMethod specified. Valid options are " + String.join(",", VERBS))
                    .exception();
        }
        if (resource.methods().containsKey(method.httpMethod())) {
            throw new Conflict("Method already exists for this resource").exception();
        }
        return put(resourceId, method);
    }

    /** Replaces a method by a changed one. */
    public Method put(String resourceId, Method method) {
        check(method);
        Resource resource = ResourceTree.get(draft.resources(), resourceId);
        draft.resources().put(resourceId, resource.withMethod(method));
        return method;
    }

    public void delete(String resourceId, String verb) {
        get(resourceId, verb);
        Resource resource = ResourceTree.get(draft.resources(), resourceId);
        draft.resources().put(resourceId, resource.withoutMethod(verb));
    }

    private void check(Method method) {
        checkParameters(method.requestParameters().keySet());
        if (needsAuthorizer(method.authorizationType())
                && method.authorizerId()
                        .filter(draft.authorizers()::containsKey)
                        .isEmpty()) {
            throw new BadRequest("Invalid authorizer ID specified. Setting the authorization type to CUSTOM or"
                            + " COGNITO_USER_POOLS requires a valid authorizer.")
                    .exception();
        }
        if (method.requestValidatorId()
                .filter(id -> !draft.requestValidators().containsKey(id))
                .isPresent()) {
            throw new BadRequest("Invalid Request Validator identifier specified").exception();
        }
        checkModels(draft, method.requestModels().values());
    }

    private static boolean needsAuthorizer(AuthorizationType type) {
        return type == AuthorizationType.CUSTOM || type == AuthorizationType.COGNITO_USER_POOLS;
    }

    private static void checkParameters(Collection<String> parameters) {
        for (String parameter : parameters) {
            if (!PARAMETER.matcher(parameter).matches()) {
                throw Mappings.invalid("Invalid mapping expression specified: " + parameter);
            }
        }
        long names = parameters.stream()
                .map(parameter -> parameter.substring(parameter.lastIndexOf('.') + 1))
                .distinct()
                .count();
        if (names < parameters.size()) {
            throw new BadRequest("Parameter names must be unique across querystring, header and path").exception();
        }
    }

    static void checkModels(Draft draft, Collection<String> names) {
        for (String name : names) {
            if (!draft.models().containsKey(name)) {
                throw new BadRequest("Invalid model identifier specified: " + name).exception();
            }
        }
    }
}
