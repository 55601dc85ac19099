package com.example.teashop;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells the price of a tea, which version of itself says so, and how often it was asked. */
public class Teas implements RequestHandler<Map<String, Object>, Map<String, Object>> {
    private static final Map<String, Integer> CENTS = Map.of("assam", 420, "darjeeling", 580, "sencha", 650);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Map<String, Object> handleRequest(Map<String, Object> request, Context context) {
        String tea = request.get("pathParameters") instanceof Map<?, ?> path ? String.valueOf(path.get("tea")) : "";
        int times = asked.incrementAndGet();
        Integer cents = CENTS.get(tea);
        if (cents == null) {
            return answer(NOT_FOUND, "{\"message\":\"no such tea\"}");
        }
        return answer(
                OK,
                "{\"tea\":\"%s\",\"cents\":%d,\"version\":\"%s\",\"asked\":%d}"
                        .formatted(tea, cents, context.getFunctionVersion(), times));
    }

    private static Map<String, Object> answer(int status, String body) {
        return Map.of("statusCode", status, "headers", Map.of("Content-Type", "application/json"), "body", body);
    }
}
