package dev.samovar.gateway.http.step;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.samovar.gateway.backend.BackendRequest;
import dev.samovar.gateway.http.ServiceAction;
import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.exchange.HttpValues;
import dev.samovar.gateway.http.live.HttpTarget;
import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a service behind a route is asked. */
final class ActionRequest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REGION = "Region";

    private ActionRequest() {}

    static BackendRequest of(HttpExchange exchange, HttpTarget.Service target) {
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
                (isForm ? form(parameters) : json(parameters)).getBytes(StandardCharsets.UTF_8),
                exchange.route().timeout());
    }

    private static Map<String, String> parameters(HttpExchange exchange, HttpTarget.Service target) {
        var values = new HttpValues(exchange);
        Map<String, String> parameters = new LinkedHashMap<>();
        target.parameters().forEach((name, text) -> {
            String value = text.render(values, "");
            if (!value.isEmpty()) {
                parameters.put(name, value);
            }
        });
        return parameters;
    }

    private static String json(Map<String, String> parameters) {
        return JSON.valueToTree(parameters).toString();
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
