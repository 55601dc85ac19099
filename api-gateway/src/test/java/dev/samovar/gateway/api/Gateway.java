package dev.samovar.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/** AWS's own client, and what tests often do with it. */
final class Gateway implements AutoCloseable {
    final ApiGatewayClient client;

    Gateway(URI server) {
        client = ApiGatewayClient.builder()
                .endpointOverride(server)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "thing")))
                .httpClient(ApacheHttpClient.create())
                .build();
    }

    /** Makes an API and tells its id. */
    String api(String name) {
        return client.createRestApi(asked -> asked.name(name)).id();
    }

    String root(String api) {
        return client.getRestApi(asked -> asked.restApiId(api)).rootResourceId();
    }

    /** Lets the root of an API answer a verb without a backend. */
    void mock(String api, String verb) {
        String root = root(api);
        client.putMethod(
                asked -> asked.restApiId(api).resourceId(root).httpMethod(verb).authorizationType("NONE"));
        client.putIntegration(asked -> asked.restApiId(api)
                .resourceId(root)
                .httpMethod(verb)
                .type(IntegrationType.MOCK)
                .requestTemplates(Map.of("application/json", "{\"statusCode\": 200}")));
    }

    /** Deploys an API on a stage and tells the deployment's id. */
    String deploy(String api, String stage) {
        return client.createDeployment(asked -> asked.restApiId(api).stageName(stage))
                .id();
    }

    static PatchOperation replace(String path, String value) {
        return PatchOperation.builder().op(Op.REPLACE).path(path).value(value).build();
    }

    static PatchOperation add(String path, String value) {
        return PatchOperation.builder().op(Op.ADD).path(path).value(value).build();
    }

    static PatchOperation remove(String path) {
        return PatchOperation.builder().op(Op.REMOVE).path(path).build();
    }

    static PatchOperation copy(String from, String path) {
        return PatchOperation.builder().op(Op.COPY).path(path).from(from).build();
    }

    static PatchOperation patch(String op, @Nullable String path) {
        return PatchOperation.builder().op(op).path(path).build();
    }

    /** Checks how a call is refused. */
    static void refuses(ThrowingCallable call, String type, String message) {
        AwsServiceException refused = catchThrowableOfType(AwsServiceException.class, call);
        assertThat(refused).as("should be refused: " + message).isNotNull();
        assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo(message);
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo(type);
    }

    @Override
    public void close() {
        client.close();
    }
}
