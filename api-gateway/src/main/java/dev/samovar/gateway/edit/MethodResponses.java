package dev.samovar.gateway.edit;

import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.MethodResponse;
import dev.samovar.gateway.rest.NotFound;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The statuses that methods may answer with. */
public final class MethodResponses {
    private static final Pattern PARAMETER = Pattern.compile("method\\.response\\.header\\..+");

    private final Draft draft;

    public MethodResponses(Draft draft) {
        this.draft = draft;
    }

    /** The response of a status. */
    public static MethodResponse get(Method method, String statusCode) {
        MethodResponse response = method.methodResponses().get(statusCode);
        if (response == null) {
            throw new NotFound.Named("Response status code").exception();
        }
        return response;
    }

    public MethodResponse create(String resourceId, String verb, MethodResponse response) {
        if (new Methods(draft).get(resourceId, verb).methodResponses().containsKey(response.statusCode())) {
            throw new Conflict("Response already exists for this resource").exception();
        }
        return put(resourceId, verb, response);
    }

    /** Replaces a response by a changed one. */
    public MethodResponse put(String resourceId, String verb, MethodResponse response) {
        for (String parameter : response.responseParameters().keySet()) {
            if (!PARAMETER.matcher(parameter).matches()) {
                throw Mappings.invalid("Invalid mapping expression specified: " + parameter);
            }
        }
        Methods.checkModels(draft, response.responseModels().values());
        var methods = new Methods(draft);
        Method method = methods.get(resourceId, verb);
        Map<String, MethodResponse> all = new LinkedHashMap<>(method.methodResponses());
        all.put(response.statusCode(), response);
        methods.put(resourceId, method.withResponses(Collections.unmodifiableMap(all)));
        return response;
    }

    public void delete(String resourceId, String verb, String statusCode) {
        var methods = new Methods(draft);
        Method method = methods.get(resourceId, verb);
        get(method, statusCode);
        Map<String, MethodResponse> left = new LinkedHashMap<>(method.methodResponses());
        left.remove(statusCode);
        methods.put(resourceId, method.withResponses(Collections.unmodifiableMap(left)));
    }
}
