package dev.samovar.benchmark;

import dev.samovar.function.CodeDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A sample function as its users would deploy it, with an event that it likes. */
enum Sample {
    /** String in, String out. */
    HELLO("hello", "com.example.hello.Hello", "\"World\""),

    /** A bean in, a record out; a thin JAR. */
    ORDERS("orders", "com.example.orders.OrderHandler", """
            {"id":"o-1","items":[{"sku":"tea","quantity":2,"price":4.5},{"sku":"cup","quantity":1,"price":12}]}"""),

    /** API Gateway's event in and out, with a Jackson of its own packed into the JAR. */
    ORDERS_FAT("orders-fat", "com.example.ordersfat.OrderApi", gatewayEvent("POST", "/orders", """
            {\\"id\\":\\"o-1\\",\\"items\\":[{\\"sku\\":\\"tea\\",\\"quantity\\":2,\\"price\\":4.5}]}""")),

    /** API Gateway's event in and out. */
    NOTES("apigateway-proxy", "com.example.apigateway.NotesApi", gatewayEvent("PUT", "/notes/tea", "Earl Grey"));

    private final String module;
    private final String handler;
    private final String event;

    Sample(String module, String handler, String event) {
        this.module = module;
        this.handler = handler;
        this.event = event;
    }

    String title() {
        return module;
    }

    String handler() {
        return handler;
    }

    String event() {
        return event;
    }

    Path jar() {
        return Programs.home().resolve("sample-functions/" + module + "/target/" + module + ".jar");
    }

    CodeDigest digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar()));
            return new CodeDigest(Base64.getEncoder().encodeToString(digest));
        } catch (IOException | NoSuchAlgorithmException unreadable) {
            throw new IllegalStateException("run.sh builds the sample functions first", unreadable);
        }
    }

    /* As REST APIs send it to a function, with the headers of an ordinary browser. */
    private static String gatewayEvent(String method, String path, String body) {
        return """
                {"resource":"/{proxy+}","path":"%2$s","httpMethod":"%1$s",
                "headers":{"Accept":"*/*","Accept-Encoding":"gzip, deflate, br","Accept-Language":"en-GB,en;q=0.9",
                "Content-Type":"application/json","Host":"abc123.execute-api.us-east-1.amazonaws.com",
                "User-Agent":"Mozilla/5.0 (X11; Linux x86_64)","X-Amzn-Trace-Id":"Root=1-5e66d96f-7491f09xmpl79d18acf3d050",
                "X-Forwarded-For":"203.0.113.7","X-Forwarded-Port":"443","X-Forwarded-Proto":"https"},
                "multiValueHeaders":{"Accept":["*/*"],"Content-Type":["application/json"]},
                "queryStringParameters":{"verbose":"true"},"multiValueQueryStringParameters":{"verbose":["true"]},
                "pathParameters":{"proxy":"orders"},"stageVariables":null,
                "requestContext":{"accountId":"000000000000","apiId":"abc123","httpMethod":"%1$s","path":"/prod%2$s",
                "protocol":"HTTP/1.1","requestId":"c6af9ac6-7b61-11e6-9a41-93e8deadbeef","resourceId":"123456",
                "resourcePath":"/{proxy+}","stage":"prod",
                "identity":{"sourceIp":"203.0.113.7","userAgent":"Mozilla/5.0 (X11; Linux x86_64)"}},
                "body":"%3$s","isBase64Encoded":false}""".formatted(method, path, body);
    }
}
