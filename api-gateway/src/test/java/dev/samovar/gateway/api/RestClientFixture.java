package dev.samovar.gateway.api;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;

/** What tests of REST APIs with AWS's own client have in common: a client for each. */
@Timeout(60)
abstract class RestClientFixture {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // injected
    URI server;

    @SuppressWarnings("NullAway.Init") // set before each test
    Gateway gateway;

    @SuppressWarnings("NullAway.Init") // set before each test
    ApiGatewayClient client;

    @BeforeEach
    final void connect() {
        gateway = new Gateway(server);
        client = gateway.client;
    }

    @AfterEach
    final void disconnect() {
        gateway.close();
    }
}
