package dev.samovar.gateway.validate;

import dev.samovar.gateway.message.GatewayRequest;
import dev.samovar.gateway.message.MediaType;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.RequestValidator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the requests of a method must have; compiled once for a deployment. */
public final class RequestValidation {
    private static final String DEFAULT = "$default";

    private final RequiredParameters parameters;
    private final Map<String, BodyModel> models;

    private RequestValidation(RequiredParameters parameters, Map<String, BodyModel> models) {
        this.parameters = parameters;
        this.models = Map.copyOf(models);
    }

    /**
     * What a method wants checked: nothing, unless it names a validator.
     *
     * @param validators of the API, by id
     */
    public static RequestValidation compile(
            Method method, Map<String, RequestValidator> validators, BodyModels models) {
        Optional<RequestValidator> validator = method.requestValidatorId().map(validators::get);
        boolean parameters =
                validator.filter(RequestValidator::validateRequestParameters).isPresent();
        boolean body = validator.filter(RequestValidator::validateRequestBody).isPresent();
        return new RequestValidation(
                parameters ? RequiredParameters.compile(method.requestParameters()) : RequiredParameters.NONE,
                body ? byMediaType(method.requestModels(), models) : Map.of());
    }

    private static Map<String, BodyModel> byMediaType(Map<String, String> names, BodyModels models) {
        Map<String, BodyModel> found = new HashMap<>();
        names.forEach((type, name) ->
                models.named(name).ifPresent(model -> found.put(type.toLowerCase(Locale.ROOT), model)));
        return found;
    }

    /** The parameters that a request should have and has not. */
    public Optional<Problem> checkParameters(GatewayRequest request, Map<String, String> pathParameters) {
        List<String> missing = parameters.missing(request, pathParameters);
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Problem.MissingParameters(missing));
    }

    /** Whether the body of a request is of a kind that has a model. */
    public boolean looksAtBody(GatewayRequest request) {
        return model(request) != null;
    }

    /** What is wrong with the body of a request. An empty one counts as an empty object. */
    public Optional<Problem> checkBody(GatewayRequest request) {
        BodyModel model = model(request);
        return model == null ? Optional.empty() : model.problem(request.body()).map(Problem.InvalidBody::new);
    }

    private @Nullable BodyModel model(GatewayRequest request) {
        if (models.isEmpty()) {
            return null;
        }
        MediaType type =
                request.headers().last("Content-Type").map(MediaType::first).orElse(MediaType.JSON);
        BodyModel own = models.get(type.name());
        return own == null ? models.get(DEFAULT) : own;
    }
}
