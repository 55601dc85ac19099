package dev.samovar.gateway.authorize;

import dev.samovar.gateway.authorize.function.FunctionAuthorizer;
import dev.samovar.gateway.authorize.token.UserPoolAuthorizer;
import dev.samovar.gateway.rest.AuthorizationType;
import dev.samovar.gateway.rest.Authorizer;
import dev.samovar.gateway.rest.AuthorizerType;
import dev.samovar.gateway.rest.Method;
import java.util.Map;
import java.util.Optional;

/** Who may call a method, made ready to serve. */
public sealed interface MethodAccess {

    /** Everybody, as far as the method is concerned. */
    record Open() implements MethodAccess {}

    /** Whoever signs. */
    record BySignature() implements MethodAccess {}

    record ByFunction(FunctionAuthorizer authorizer) implements MethodAccess {}

    record ByUserPool(UserPoolAuthorizer authorizer) implements MethodAccess {}

    /** Nobody: the authorizer cannot work. */
    record Misconfigured(String reason) implements MethodAccess {}

    /**
     * Makes ready what a method says of its callers.
     *
     * @param authorizers of the API, by id
     */
    static MethodAccess compile(Method method, Map<String, Authorizer> authorizers) {
        try {
            return switch (method.authorizationType()) {
                case NONE -> new Open();
                case AWS_IAM -> new BySignature();
                case CUSTOM -> new ByFunction(FunctionAuthorizer.compile(authorizer(method, authorizers)));
                case COGNITO_USER_POOLS ->
                    new ByUserPool(
                            UserPoolAuthorizer.compile(authorizer(method, authorizers), method.authorizationScopes()));
            };
        } catch (IllegalArgumentException unusable) {
            return new Misconfigured(String.valueOf(unusable.getMessage()));
        }
    }

    private static Authorizer authorizer(Method method, Map<String, Authorizer> authorizers) {
        boolean wantsUserPool = method.authorizationType() == AuthorizationType.COGNITO_USER_POOLS;
        return method.authorizerId()
                .flatMap(id -> Optional.ofNullable(authorizers.get(id)))
                .filter(found -> (found.type() == AuthorizerType.COGNITO_USER_POOLS) == wantsUserPool)
                .orElseThrow(() -> new IllegalArgumentException("the method has no such authorizer: "
                        + method.authorizerId().orElse("none")));
    }
}
