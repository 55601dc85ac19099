package dev.samovar.gateway.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A method with nothing but what a test says of it. */
public final class MethodBuilder {
    private final String verb;
    private AuthorizationType authorization = AuthorizationType.NONE;
    private Optional<String> authorizer = Optional.empty();
    private List<String> scopes = List.of();
    private boolean isKeyRequired;
    private Optional<String> validator = Optional.empty();
    private Map<String, Boolean> parameters = Map.of();
    private Map<String, String> models = Map.of();
    private Map<String, MethodResponse> responses = Map.of();
    private Optional<Integration> integration = Optional.empty();

    private MethodBuilder(String verb) {
        this.verb = verb;
    }

    public static MethodBuilder method(String verb) {
        return new MethodBuilder(verb);
    }

    public MethodBuilder authorizedBy(AuthorizationType type, String authorizerId, List<String> scopesAsked) {
        authorization = type;
        authorizer = Optional.of(authorizerId);
        scopes = scopesAsked;
        return this;
    }

    public MethodBuilder keyRequired(boolean required) {
        isKeyRequired = required;
        return this;
    }

    public MethodBuilder validator(Optional<String> id) {
        validator = id;
        return this;
    }

    public MethodBuilder parameters(Map<String, Boolean> required) {
        parameters = required;
        return this;
    }

    public MethodBuilder models(Map<String, String> byMediaType) {
        models = byMediaType;
        return this;
    }

    public MethodBuilder responses(Map<String, MethodResponse> byStatus) {
        responses = byStatus;
        return this;
    }

    public MethodBuilder integration(Integration behind) {
        integration = Optional.of(behind);
        return this;
    }

    public Method build() {
        return new Method(
                verb,
                authorization,
                authorizer,
                isKeyRequired,
                validator,
                Optional.empty(),
                parameters,
                models,
                scopes,
                responses,
                integration);
    }
}
