package dev.samovar.gateway.api;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationType;
import software.amazon.awssdk.services.apigatewayv2.model.ProtocolType;

/** AWS's own client of HTTP APIs, and what tests often do with it. */
final class HttpGateway implements AutoCloseable {
    static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:tea";

    final ApiGatewayV2Client client;

    HttpGateway(URI server) {
        client = ApiGatewayV2Client.builder()
                .endpointOverride(server)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "thing")))
                .httpClient(ApacheHttpClient.create())
                .build();
    }

    /** Makes an API and tells its id. */
    String api(String name) {
        return client.createApi(asked -> asked.name(name).protocolType(ProtocolType.HTTP))
                .apiId();
    }

    /** Makes an integration with a function and tells its id. */
    String integration(String api) {
        return client.createIntegration(asked -> asked.apiId(api)
                        .integrationType(IntegrationType.AWS_PROXY)
                        .integrationUri(FUNCTION)
                        .payloadFormatVersion("2.0"))
                .integrationId();
    }

    /** Makes a route to an integration and tells its id. */
    String route(String api, String key, String integration) {
        return client.createRoute(asked -> asked.apiId(api).routeKey(key).target("integrations/" + integration))
                .routeId();
    }

    @Override
    public void close() {
        client.close();
    }
}
