package dev.samovar.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Requests that tests make again and again. */
final class Functions {
    static final String FUNCTIONS = "/2015-03-31/functions";
    static final String ROLE = "arn:aws:iam::000000000000:role/lambda";

    private Functions() {}

    /** The members of a request for a function with AWS's defaults. */
    static Map<String, Object> requestFor(String name) {
        Map<String, Object> request = new HashMap<>();
        request.put("FunctionName", name);
        request.put("Runtime", "java21");
        request.put("Handler", "example.Hello::handle");
        request.put("Role", ROLE);
        request.put("Code", Map.of("ZipFile", zip(name)));
        return request;
    }

    static Response creating(Map<String, Object> request) {
        return json(request).post(FUNCTIONS);
    }

    static void createNamed(String name) {
        creating(requestFor(name)).then().statusCode(201);
    }

    static RequestSpecification json(Object body) {
        return given().contentType("application/json").body(body);
    }

    static Response invoke(String function, String event) {
        return given().body(event).urlEncodingEnabled(true).post(FUNCTIONS + "/{name}/invocations", function);
    }

    /** Creates a function and a URL for it, and returns the URL's first label. */
    static String urlFor(String function, Map<String, Object> settings) {
        createNamed(function);
        String url = json(settings)
                .post("/2021-10-31/functions/{name}/url", function)
                .then()
                .statusCode(201)
                .extract()
                .path("FunctionUrl");
        assertThat(url).matches("http://[a-z2-7]{32}\\.lambda-url\\.us-east-1\\.localhost:\\d+/");
        return url.substring("http://".length(), url.indexOf('.'));
    }

    /** Lets everybody call the function's URL. */
    static void admitEverybody(String function) {
        permit(function, Map.of("Action", "lambda:InvokeFunctionUrl", "FunctionUrlAuthType", "NONE"));
        permit(function, Map.of("Action", "lambda:InvokeFunction", "InvokedViaFunctionUrl", true));
    }

    /** Adds a statement for everybody to the function's policy, or for whom it says. */
    static void permit(String function, Map<String, Object> statement) {
        Map<String, Object> request = new HashMap<>(Map.of("Principal", "*"));
        request.putAll(statement);
        String id = request.get("Action") + "-" + request.get("Principal");
        request.put("StatementId", id.replaceAll("[^a-zA-Z0-9]", "-"));
        json(request).post(FUNCTIONS + "/{name}/policy", function).then().statusCode(201);
    }

    static byte[] zip(String content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var entry = new ZipEntry("content.txt");
            /* The same content is the same package, whenever it is made. */
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The header of a request that is signed for an account and region. */
    static String signed(String accessKey, String region, String service) {
        return "AWS4-HMAC-SHA256 Credential=" + accessKey + "/20260101/" + region + "/" + service
                + "/aws4_request, SignedHeaders=host, Signature=0";
    }
}
