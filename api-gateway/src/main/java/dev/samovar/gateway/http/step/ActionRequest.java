package dev.samovar.gateway.http.step;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.samovar.gateway.backend.BackendRequest;
import dev.samovar.gateway.http.ServiceAction;
import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.exchange.HttpValues;
import dev.samovar.gateway.http.live.HttpTarget;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.JsonText;
import dev.samovar.gateway.message.QueryString;
import dev.samovar.gateway.message.VariableText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a service behind a route is asked. */
final class ActionRequest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REGION = "Region";

    private ActionRequest() {}

    static BackendRequest of(HttpExchange exchange, HttpTarget.Service target) throws ActionForm.Unreadable {
        Map<String, String> parameters = parameters(exchange, target);
        String region = parameters.getOrDefault(REGION, exchange.stage().home().region());
        ServiceAction action = target.action();
        parameters.remove(REGION);
        boolean isForm = action.service().equals("sqs");
        return new BackendRequest(
                "POST",
                "arn:aws:apigateway:" + region + ":" + action.service() + ":action/" + action.action(),
                Headers.of("Content-Type", isForm ? "application/x-www-form-urlencoded" : "application/x-amz-json-1.1"),
                QueryString.NONE,
                (isForm ? ActionForm.of(parameters) : json(parameters)).getBytes(StandardCharsets.UTF_8),
                exchange.route().timeout());
    }

    private static Map<String, String> parameters(HttpExchange exchange, HttpTarget.Service target) {
        var values = new HttpValues(exchange);
        Map<String, String> parameters = new LinkedHashMap<>();
        target.parameters().forEach((name, text) -> {
            String value = ActionForm.isMap(name) && isJson(text)
                    ? text.render(variable -> values.apply(variable).map(ActionRequest::escaped), "")
                    : text.render(values, "");
            if (!value.isEmpty()) {
                parameters.put(name, value);
            }
        });
        return parameters;
    }

    private static String json(Map<String, String> parameters) {
        return JSON.valueToTree(parameters).toString();
    }

    /* Whether it is JSON with variables in it, and not a variable that stands for JSON. */
    private static boolean isJson(VariableText text) {
        return text.render(_ -> Optional.empty(), "").stripLeading().startsWith("{");
    }

    private static Object escaped(Object value) {
        String quoted = JsonText.quote(value.toString());
        return quoted.substring(1, quoted.length() - 1);
    }
}
