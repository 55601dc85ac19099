package com.example.ordersfat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Prices orders that arrive through API Gateway, reading and writing JSON with a Jackson of its own. */
public class OrderApi implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {

    record Order(String id, List<Item> items) {}

    record Item(String sku, int quantity, BigDecimal price) {
        BigDecimal amount() {
            return price.multiply(BigDecimal.valueOf(quantity));
        }
    }

    record Receipt(String orderId, int pieces, BigDecimal total) {
        static Receipt of(Order order) {
            return new Receipt(
                    order.id(),
                    order.items().stream().mapToInt(Item::quantity).sum(),
                    order.items().stream().map(Item::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent request, Context context) {
        try {
            Order order = json.readValue(request.getBody(), Order.class);
            return response(201, json.writeValueAsString(Receipt.of(order)));
        } catch (JsonProcessingException malformed) {
            return response(400, "{\"message\":\"The body is not an order\"}");
        }
    }

    private static APIGatewayProxyResponseEvent response(int status, String body) {
        return new APIGatewayProxyResponseEvent()
                .withStatusCode(status)
                .withHeaders(Map.of("Content-Type", "application/json"))
                .withBody(body);
    }
}
