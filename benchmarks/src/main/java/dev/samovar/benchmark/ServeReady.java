package dev.samovar.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** From the launcher to the first 200 of an API that is served on a port of its own, beside a bare Vert.x server. */
final class ServeReady {
    private static final int RUNS = 15;
    private static final String MOCK = """
        openapi: "3.0.1"
        info: {title: teas, version: "1"}
        paths:
          /teas:
            get:
              responses: {"200": {description: ok}}
              x-amazon-apigateway-integration:
                type: mock
                requestTemplates: {application/json: '{"statusCode": 200}'}
                responses:
                  default:
                    statusCode: "200"
                    responseTemplates: {application/json: '{"tea": "assam", "id": "$context.requestId"}'}
        """;

    private ServeReady() {}

    static void main() throws Exception {
        List<String> withCache = ServerReady.bareWithCache();
        Path file = Files.writeString(Files.createTempFile("samovar-api", ".yaml"), MOCK);
        file.toFile().deleteOnExit();
        Path teaShop = Programs.home().resolve("sample-functions/tea-shop/target/tea-shop.jar");
        List<String> function = List.of("--function", "/teas/{tea}=" + teaShop + ":com.example.teashop.Teas");
        ServerProcess.serve(List.of(file.toString()), "/teas").close();

        var bare = new Samples("bare Vert.x, AOT cache");
        var mock = new Samples("samovar serve, a mock");
        var teas = new Samples("samovar serve, a function");
        for (int i = 0; i < RUNS; i++) {
            ServerReady.add(bare, ServerProcess.bare(withCache));
            ServerReady.add(mock, ServerProcess.serve(List.of(file.toString()), "/teas"));
            ServerReady.add(teas, ServerProcess.serve(function, "/teas/assam"));
        }
        bare.print(System.out);
        for (Samples served : List.of(mock, teas)) {
            served.print(System.out);
            served.printRatioTo(bare, System.out);
        }
    }
}
