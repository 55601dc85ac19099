package com.example.apigateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps short notes by name, for as long as this copy of the function stays warm. */
public class NotesApi implements RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
    private final Map<String, String> notes = new ConcurrentHashMap<>();

    @Override
    public APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent request, Context context) {
        String name = nameIn(request);
        return switch (request.getHttpMethod()) {
            case "GET" -> read(name);
            case "PUT" -> write(name, request.getBody());
            case "DELETE" -> remove(name);
            default -> text(405, "Try GET, PUT or DELETE");
        };
    }

    private static String nameIn(APIGatewayProxyRequestEvent request) {
        String path = request.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private APIGatewayProxyResponseEvent read(String name) {
        String note = notes.get(name);
        return note == null ? text(404, "No note named " + name) : text(200, note);
    }

    private APIGatewayProxyResponseEvent write(String name, String note) {
        if (note == null || note.isBlank()) {
            return text(400, "A note needs a body");
        }
        return notes.put(name, note) == null ? text(201, note) : text(200, note);
    }

    private APIGatewayProxyResponseEvent remove(String name) {
        return notes.remove(name) == null ? text(404, "No note named " + name) : text(204, "");
    }

    private static APIGatewayProxyResponseEvent text(int status, String body) {
        return new APIGatewayProxyResponseEvent()
                .withStatusCode(status)
                .withHeaders(Map.of("Content-Type", "text/plain; charset=utf-8"))
                .withBody(body);
    }
}
