package dev.samovar.aws;

import dev.samovar.wiring.SamovarProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** A server, clients of its functions and APIs, and a caller of what the APIs serve. */
final class ApiServer implements AutoCloseable {
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:";

    final LambdaClient lambda;
    final ApiGatewayClient gateway;
    private final Path directory;
    private final SamovarProcess process;
    private final HttpClient http = HttpClient.newHttpClient();

    ApiServer(Path directory, SamovarProcess process) {
        this.directory = directory;
        this.process = process;
        lambda = Clients.client(LambdaClient.builder(), process.endpoint());
        // The JDK's own client, which the others use, knows no PATCH.
        gateway = ApiGatewayClient.builder()
                .endpointOverride(process.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any-key", "secret")))
                .httpClient(ApacheHttpClient.create())
                .build();
    }

    static ApiServer start(Path directory, String... options) throws IOException {
        return new ApiServer(directory, SamovarProcess.start(directory, options));
    }

    void createFunction(String name, String handler) throws IOException {
        SdkBytes code = Samples.code("tea-shop");
        lambda.createFunction(create -> create.functionName(name)
                .runtime("java21")
                .handler("com.example.teashop." + handler)
                .role("arn:aws:iam::000000000000:role/lambda")
                .code(location -> location.zipFile(code)));
        lambda.waiter().waitUntilFunctionActiveV2(get -> get.functionName(name));
    }

    /** Publishes a version of a function, and points an alias at it. */
    void createAlias(String function, String alias) {
        lambda.updateFunctionConfiguration(
                update -> update.functionName(function).description("of " + alias));
        lambda.waiter().waitUntilFunctionUpdatedV2(get -> get.functionName(function));
        String version =
                lambda.publishVersion(publish -> publish.functionName(function)).version();
        lambda.createAlias(create -> create.functionName(function).name(alias).functionVersion(version));
    }

    /** Where an integration or an authorizer finds a function. */
    static String uri(String function) {
        return "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/" + FUNCTION + function + "/invocations";
    }

    /** The reply of an API to a GET. */
    HttpResponse<String> get(String api, String stage, String path, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(api, stage, path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Where an API serves a path. */
    URI address(String api, String stage, String path) {
        return process.endpoint().resolve("/restapis/" + api + "/" + stage + "/_user_request_" + path);
    }

    /** What a command of the program prints about this server. */
    String command(String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--endpoint");
        all.add(process.endpoint().toString());
        Process command = SamovarProcess.launch(directory, all);
        String output = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = command.waitFor();
        if (exitCode != 0) {
            throw new AssertionError("exit code " + exitCode + " of " + all + ": " + output);
        }
        return output;
    }

    /** Ends it as a crash would. */
    void kill() throws InterruptedException {
        process.kill();
    }

    @Override
    public void close() {
        http.close();
        gateway.close();
        lambda.close();
        process.close();
    }
}
