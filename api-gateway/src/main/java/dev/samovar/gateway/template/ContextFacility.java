package dev.samovar.gateway.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code $context}, or a part of it such as {@code $context.identity}. */
final class ContextFacility implements Facility {
    /* In the order in which AWS was recorded to list them. */
    private static final List<String> NAMES = List.of(
            "resourceId",
            "resourcePath",
            "httpMethod",
            "extendedRequestId",
            "requestTime",
            "path",
            "accountId",
            "protocol",
            "requestOverride",
            "stage",
            "domainPrefix",
            "requestTimeEpoch",
            "requestId",
            "identity",
            "domainName",
            "deploymentId",
            "responseOverride",
            "apiId");

    private static final List<String> IDENTITY_NAMES = List.of(
            "cognitoIdentityPoolId",
            "accountId",
            "cognitoIdentityId",
            "caller",
            "sourceIp",
            "principalOrgId",
            "accessKey",
            "cognitoAuthenticationType",
            "cognitoAuthenticationProvider",
            "userArn",
            "userAgent",
            "user");

    private final TemplateInput input;
    private final String prefix;

    private ContextFacility(TemplateInput input, String prefix) {
        this.input = input;
        this.prefix = prefix;
    }

    static ContextFacility of(TemplateInput input) {
        return new ContextFacility(input, "");
    }

    @Override
    public @Nullable Object property(String name, Rendering rendering) {
        if (prefix.isEmpty()) {
            switch (name) {
                case "requestOverride" -> {
                    return input.overrides().request();
                }
                case "responseOverride" -> {
                    return input.overrides().response();
                }
                case "authorizer" -> {
                    return input.authorizer().isEmpty() ? null : input.authorizer();
                }
                default -> {
                    // from the variables
                }
            }
        }
        Object value = input.context().find(prefix + name).orElse(null);
        return value == null && isGroup(prefix + name) ? new ContextFacility(input, prefix + name + ".") : value;
    }

    private static boolean isGroup(String name) {
        return switch (name) {
            case "identity", "identity.clientCert", "identity.clientCert.validity", "error" -> true;
            default -> false;
        };
    }

    @Override
    public @Nullable Object call(String method, @Nullable Object[] arguments, Rendering rendering) {
        return switch (method) {
            case "get" -> arguments.length == 1 ? property(rendering.text(arguments[0]), rendering) : null;
            case "containsKey" ->
                arguments.length == 1 ? (Object) names(rendering).contains(rendering.text(arguments[0])) : null;
            case "keySet" -> arguments.length == 0 ? names(rendering) : null;
            case "size" -> arguments.length == 0 ? (Object) names(rendering).size() : null;
            case "entrySet" -> arguments.length == 0 ? entries(rendering) : null;
            default -> null;
        };
    }

    private PlainList names(Rendering rendering) {
        PlainList names = new PlainList();
        switch (prefix) {
            case "" -> {
                names.addAll(NAMES);
                addKnown(names, List.of("authorizer", "isCanaryRequest"), rendering);
            }
            case "identity." -> {
                names.addAll(IDENTITY_NAMES);
                addKnown(names, List.of("apiKey", "apiKeyId"), rendering);
            }
            default -> {
                // nothing that could be listed
            }
        }
        return names;
    }

    private void addKnown(PlainList names, List<String> others, Rendering rendering) {
        others.stream().filter(name -> property(name, rendering) != null).forEach(names::add);
    }

    private PlainList entries(Rendering rendering) {
        PlainList entries = new PlainList();
        for (Object name : names(rendering)) {
            Object value = property(String.valueOf(name), rendering);
            entries.add(Map.entry(String.valueOf(name), value == null ? "" : value));
        }
        return entries;
    }
}
