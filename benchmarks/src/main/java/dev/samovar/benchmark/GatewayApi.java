package dev.samovar.benchmark;

import io.vertx.core.buffer.Buffer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A REST API in one region, deployed to a stage that caches one of its methods and throttles another. */
record GatewayApi(String id) {
    static final String MOCK = "mock";
    static final String CACHED = "cached";
    static final String HELLO = "hello";
    static final String FUNCTION = "hello";

    private static final String STAGE = "prod";
    private static final int NAMED_RESOURCES = 3;
    private static final String SETTINGS = """
            {"patchOperations":[
            {"op":"replace","path":"/cacheClusterEnabled","value":"true"},
            {"op":"replace","path":"/cacheClusterSize","value":"0.5"},
            {"op":"replace","path":"/*/*/caching/enabled","value":"false"},
            {"op":"replace","path":"/~1hello/GET/caching/enabled","value":"false"},
            {"op":"replace","path":"/~1cached/GET/caching/enabled","value":"true"},
            {"op":"replace","path":"/~1cached/GET/caching/ttlInSeconds","value":"3600"},
            {"op":"replace","path":"/~1hello/GET/throttling/rateLimit","value":"10000"},
            {"op":"replace","path":"/~1hello/GET/throttling/burstLimit","value":"5000"}]}""";

    /** Makes an API of so many resources, and deploys it. The function must be there. */
    static GatewayApi create(AwsClient client, int resources) {
        String id =
                client.importApi(document(client.region(), resources)).get("id").textValue();
        client.deployApi(id, STAGE);
        client.patchStage(id, STAGE, SETTINGS);
        return new GatewayApi(id);
    }

    /** A request for one of its resources. */
    Buffer get(String resource) {
        return Buffer.buffer(("GET " + path(resource) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    }

    /** The address of one of its resources. */
    String path(String resource) {
        return "/_aws/execute-api/" + id + "/" + STAGE + "/" + resource;
    }

    private static String document(String region, int resources) {
        String mock = """
                {"type":"mock","requestTemplates":{"application/json":"{\\"statusCode\\":200}"},
                "responses":{"default":{"statusCode":"200","responseTemplates":{"application/json":
                "{\\"message\\":\\"Hello, $input.params('name')!\\",\\"id\\":\\"$context.requestId\\"}"}}}}""";
        String function = """
                {"type":"aws_proxy","httpMethod":"POST","uri":"arn:aws:apigateway:%1$s:lambda:path/2015-03-31/functions/\
                arn:aws:lambda:%1$s:000000000000:function:%2$s/invocations"}""".formatted(region, FUNCTION);
        String paths = IntStream.range(0, resources - NAMED_RESOURCES)
                .mapToObj(n -> "," + path(n % 2 == 0 ? "thing-" + n : "thing-" + (n - 1) + "/{id}", mock))
                .collect(Collectors.joining());
        return """
                {"swagger":"2.0","info":{"title":"benchmark","version":"1"},"paths":{%s,%s,%s%s}}""".formatted(path(MOCK, mock), path(CACHED, mock), path(HELLO, function), paths);
    }

    private static String path(String resource, String integration) {
        return """
                "/%s":{"get":{"responses":{"200":{"description":"ok"}},"x-amazon-apigateway-integration":%s}}""".formatted(resource, integration);
    }
}
