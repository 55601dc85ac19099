package com.example.apigateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import org.junit.jupiter.api.Test;

class NotesApiTest {
    private final NotesApi api = new NotesApi();

    @Test
    void aNoteIsReadAsItWasWritten() {
        assertThat(call("PUT", "buy tea").getStatusCode()).isEqualTo(201);
        assertThat(call("PUT", "buy more tea").getStatusCode()).isEqualTo(200);

        assertThat(call("GET", null).getBody()).isEqualTo("buy more tea");
    }

    @Test
    void aRemovedNoteIsNotFound() {
        call("PUT", "buy tea");

        assertThat(call("DELETE", null).getStatusCode()).isEqualTo(204);
        assertThat(call("GET", null).getStatusCode()).isEqualTo(404);
        assertThat(call("DELETE", null).getStatusCode()).isEqualTo(404);
    }

    @Test
    void anEmptyNoteAndAnUnknownMethodAreRefused() {
        assertThat(call("PUT", " ").getStatusCode()).isEqualTo(400);
        assertThat(call("POST", "buy tea").getStatusCode()).isEqualTo(405);
    }

    private APIGatewayProxyResponseEvent call(String method, String body) {
        return api.handleRequest(
                new APIGatewayProxyRequestEvent()
                        .withHttpMethod(method)
                        .withPath("/notes/today")
                        .withBody(body),
                null);
    }
}
