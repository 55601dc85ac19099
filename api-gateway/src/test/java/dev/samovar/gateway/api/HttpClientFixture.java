package dev.samovar.gateway.api;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;

/** What tests of HTTP APIs with AWS's own client have in common: a client for each. */
@Timeout(60)
abstract class HttpClientFixture {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init") // injected
    URI server;

    @SuppressWarnings("NullAway.Init") // set before each test
    HttpGateway gateway;

    @SuppressWarnings("NullAway.Init") // set before each test
    ApiGatewayV2Client client;

    @BeforeEach
    final void connect() {
        gateway = new HttpGateway(server);
        client = gateway.client;
    }

    @AfterEach
    final void disconnect() {
        gateway.close();
    }
}
