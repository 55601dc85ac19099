package dev.samovar.gateway.cache;

import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.Headers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a part of a key is found in a request. */
@FunctionalInterface
interface KeySource {
    /** A text, a list of texts, or null if the request has none. */
    @Nullable
    Object value(KeyInputs inputs);

    /**
     * The source that a cache key parameter names.
     *
     * @param parameter such as {@code method.request.querystring.page}
     * @param mappings of the integration, which {@code integration.request.…} stands for
     */
    static KeySource compile(String parameter, Map<String, String> mappings) {
        return parameter.startsWith("integration.request.")
                ? ofExpression(mappings.getOrDefault(parameter, "''"))
                : ofExpression(parameter);
    }

    private static KeySource ofExpression(String expression) {
        String[] parts = expression.split("\\.", 4);
        return switch (parts[0]) {
            case "method" -> parts.length < 3 ? _ -> null : ofRequest(parts[2], parts.length < 4 ? "" : parts[3]);
            case "stageVariables" -> {
                String name = expression.substring("stageVariables.".length());
                yield inputs -> inputs.stageVariables().get(name);
            }
            case "context" -> {
                String name = expression.substring("context.".length());
                yield inputs ->
                        inputs.context().find(name).map(Object::toString).orElse(null);
            }
            // A text is the same for all requests.
            default -> _ -> null;
        };
    }

    private static KeySource ofRequest(String place, String name) {
        return switch (place) {
            case "header" -> inputs -> last(inputs.request().headers(), name);
            case "multivalueheader" ->
                inputs -> orNull(inputs.request().headers().allSpelled(name));
            case "querystring" -> inputs -> last(inputs.request().query().all(name));
            case "multivaluequerystring" ->
                inputs -> orNull(inputs.request().query().all(name));
            case "path" -> inputs -> inputs.pathParameters().get(name);
            // Whichever part of the body is meant: whoever sends another body is told another reply.
            case "body" -> inputs -> digest(inputs.request());
            default -> _ -> null;
        };
    }

    private static @Nullable String last(Headers headers, String name) {
        List<Headers.Field> fields = headers.fields();
        for (int i = fields.size() - 1; i >= 0; i--) {
            if (fields.get(i).name().equals(name)) {
                return fields.get(i).value();
            }
        }
        return null;
    }

    private static @Nullable String last(List<String> values) {
        return values.isEmpty() ? null : values.getLast();
    }

    private static @Nullable List<String> orNull(List<String> values) {
        return values.isEmpty() ? null : values;
    }

    /** Bodies may be large, and keys are kept. */
    private static String digest(GatewayRequest request) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(request.body()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
