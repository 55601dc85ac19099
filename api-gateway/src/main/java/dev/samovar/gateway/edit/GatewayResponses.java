package dev.samovar.gateway.edit;

import dev.samovar.gateway.rest.FailureType;
import dev.samovar.gateway.rest.GatewayResponse;
import dev.samovar.gateway.rest.NotFound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How an API's gateway answers by itself, as its owner changed it. */
public final class GatewayResponses {
    private static final Map<String, String> TEMPLATES =
            Map.of("application/json", "{\"message\":$context.error.messageString}");

    private final Draft draft;

    public GatewayResponses(Draft draft) {
        this.draft = draft;
    }

    /** The names of all types, in the order of the alphabet. */
    public static List<String> types() {
        List<String> types = new ArrayList<>(
                Arrays.stream(FailureType.values()).map(FailureType::name).toList());
        types.add(FailureType.DEFAULT_4XX);
        types.add(FailureType.DEFAULT_5XX);
        types.sort(null);
        return types;
    }

    /** What AWS answers for a type, unless an owner says otherwise. */
    public static GatewayResponse standard(String type) {
        boolean isFallback = type.equals(FailureType.DEFAULT_4XX) || type.equals(FailureType.DEFAULT_5XX);
        Optional<String> status =
                isFallback ? Optional.empty() : Optional.of(String.valueOf(FailureType.valueOf(type).status()));
        return new GatewayResponse(type, status, Map.of(), TEMPLATES);
    }

    /** Changes the answers of a type; what is not said is as AWS has it. */
    public GatewayResponse put(
            String type,
            Optional<String> statusCode,
            Optional<Map<String, String>> parameters,
            Optional<Map<String, String>> templates) {
        GatewayResponse standard = standard(type);
        return put(new GatewayResponse(
                type,
                statusCode.or(standard::statusCode),
                parameters.orElse(Map.of()),
                templates.filter(given -> !given.isEmpty()).orElse(TEMPLATES)));
    }

    public GatewayResponse put(GatewayResponse response) {
        draft.gatewayResponses().put(response.responseType(), response);
        return response;
    }

    /** Lets AWS's own answer of a type hold again. */
    public void delete(String type) {
        if (draft.gatewayResponses().remove(type) == null) {
            throw new NotFound.GatewayResponseUnchanged().exception();
        }
    }
}
