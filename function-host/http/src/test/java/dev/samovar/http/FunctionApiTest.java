package dev.samovar.http;

import static dev.samovar.http.Functions.FUNCTIONS;
import static dev.samovar.http.Functions.createNamed;
import static dev.samovar.http.Functions.creating;
import static dev.samovar.http.Functions.json;
import static dev.samovar.http.Functions.requestFor;
import static dev.samovar.http.Functions.signed;
import static dev.samovar.http.Functions.zip;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FunctionApiTest {

    @Test
    void aNewFunctionHasAwsDefaultsAndIsPending() {
        creating(requestFor("defaults"))
                .then()
                .statusCode(201)
                .header("x-amzn-RequestId", matchesPattern("[0-9a-f-]{36}"))
                .contentType("application/json")
                .body("FunctionName", equalTo("defaults"))
                .body("FunctionArn", equalTo("arn:aws:lambda:us-east-1:000000000000:function:defaults"))
                .body("Timeout", equalTo(3))
                .body("MemorySize", equalTo(128))
                .body("EphemeralStorage.Size", equalTo(512))
                .body("TracingConfig.Mode", equalTo("PassThrough"))
                .body("SnapStart.ApplyOn", equalTo("None"))
                .body("PackageType", equalTo("Zip"))
                .body("Architectures", equalTo(List.of("x86_64")))
                .body("LoggingConfig.LogGroup", equalTo("/aws/lambda/defaults"))
                .body("Version", equalTo("$LATEST"))
                .body("LastModified", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000"))
                .body("State", equalTo("Pending"))
                .body("StateReasonCode", equalTo("Creating"))
                .body("Environment", nullValue());
    }

    @Test
    void soonItIsActive() {
        createNamed("active");

        get(FUNCTIONS + "/active")
                .then()
                .statusCode(200)
                .body("Configuration.State", equalTo("Active"))
                .body("Configuration.LastUpdateStatus", equalTo("Successful"))
                .body("Code.RepositoryType", equalTo("S3"));
    }

    @Test
    void theCodeCanBeDownloadedFromItsLocation() {
        createNamed("download");

        String location = get(FUNCTIONS + "/download").path("Code.Location");
        byte[] code = get(location).then().statusCode(200).extract().asByteArray();

        assertThat(code).isEqualTo(zip("download"));
    }

    @Test
    void aNameIsTakenOnce() {
        createNamed("taken");

        creating(requestFor("taken"))
                .then()
                .statusCode(409)
                .header("x-amzn-ErrorType", "ResourceConflictException")
                .body("Type", equalTo("User"))
                .body("message", equalTo("Function already exist: taken"));
    }

    @Test
    void allThatIsMissingIsToldAtOnce() {
        json(Map.of("FunctionName", "incomplete"))
                .post(FUNCTIONS)
                .then()
                .statusCode(400)
                .header("x-amzn-ErrorType", "ValidationException")
                .body(
                        "message",
                        equalTo("2 validation errors detected: Value null at 'role' failed to satisfy constraint:"
                                + " Member must not be null; Value null at 'code' failed to satisfy constraint:"
                                + " Member must not be null"));
    }

    @Test
    void aTimeoutBeyondTheBoundIsRefusedInAwsWords() {
        Map<String, Object> request = requestFor("slow");
        request.put("Timeout", 901);

        creating(request)
                .then()
                .statusCode(400)
                .header("x-amzn-ErrorType", "ValidationException")
                .body(
                        "message",
                        equalTo("1 validation error detected: Value '901' at 'timeout' failed to satisfy constraint:"
                                + " Member must have value less than or equal to 900"));
        get(FUNCTIONS + "/slow").then().statusCode(404);
    }

    @Test
    void malformedJsonAndWrongTypesAreRefused() {
        given().body("{\"FunctionName\":")
                .post(FUNCTIONS)
                .then()
                .statusCode(400)
                .header("x-amzn-ErrorType", "InvalidRequestContentException");
        json(Map.of("FunctionName", 12))
                .post(FUNCTIONS)
                .then()
                .statusCode(400)
                .header("x-amzn-ErrorType", "SerializationException");
    }

    @Test
    void whatIsNotSupportedIsRefusedByName() {
        Map<String, Object> request = requestFor("vpc");
        request.put("VpcConfig", Map.of("SubnetIds", List.of("subnet-1")));

        creating(request)
                .then()
                .statusCode(400)
                .header("x-amzn-ErrorType", "InvalidParameterValueException")
                .body("message", equalTo("Samovar does not support VpcConfig."));
    }

    @Test
    void codeInS3IsRefused() {
        Map<String, Object> request = requestFor("s3");
        request.put("Code", Map.of("S3Bucket", "bucket", "S3Key", "key"));

        creating(request)
                .then()
                .statusCode(400)
                .body("message", equalTo("Samovar does not read code from S3. Send the package itself as ZipFile."));
    }

    @Test
    void anUnknownFunctionIsNotFound() {
        get(FUNCTIONS + "/nobody")
                .then()
                .statusCode(404)
                .header("x-amzn-ErrorType", "ResourceNotFoundException")
                .body("Message", equalTo("Function not found: arn:aws:lambda:us-east-1:000000000000:function:nobody"));
    }

    @Test
    void settingsThatAreNotSentStay() {
        Map<String, Object> request = requestFor("settings");
        request.put("Environment", Map.of("Variables", Map.of("KEY", "value")));
        creating(request).then().statusCode(201);

        json(Map.of("MemorySize", 256))
                .put(FUNCTIONS + "/settings/configuration")
                .then()
                .statusCode(200)
                .body("LastUpdateStatus", equalTo("InProgress"));

        get(FUNCTIONS + "/settings/configuration")
                .then()
                .body("MemorySize", equalTo(256))
                .body("Environment.Variables.KEY", equalTo("value"))
                .body("LastUpdateStatus", equalTo("Successful"));
    }

    @Test
    void newCodeHasAnotherDigest() {
        createNamed("recoded");
        String before = get(FUNCTIONS + "/recoded/configuration").path("CodeSha256");

        json(Map.of("ZipFile", zip("other")))
                .put(FUNCTIONS + "/recoded/code")
                .then()
                .statusCode(200)
                .body("CodeSha256", not(equalTo(before)));
    }

    @Test
    void anOldRevisionIdIsRefused() {
        createNamed("revised");

        json(Map.of("MemorySize", 256, "RevisionId", "00000000-0000-4000-8000-000000000000"))
                .put(FUNCTIONS + "/revised/configuration")
                .then()
                .statusCode(412)
                .header("x-amzn-ErrorType", "PreconditionFailedException");
    }

    @Test
    void aDeletedFunctionIsGone() {
        createNamed("gone");

        given().delete(FUNCTIONS + "/gone").then().statusCode(204);

        get(FUNCTIONS + "/gone").then().statusCode(404);
    }

    @Test
    void accountsAndRegionsSeeOnlyTheirOwn() {
        String elsewhere = signed("123456789012", "eu-west-1", "lambda");
        given().header("Authorization", elsewhere)
                .contentType("application/json")
                .body(requestFor("elsewhere"))
                .post(FUNCTIONS)
                .then()
                .statusCode(201)
                .body("FunctionArn", equalTo("arn:aws:lambda:eu-west-1:123456789012:function:elsewhere"));

        given().header("Authorization", elsewhere)
                .get(FUNCTIONS)
                .then()
                .body("Functions.FunctionName", hasItem("elsewhere"));
        get(FUNCTIONS).then().body("Functions.FunctionName", not(hasItem("elsewhere")));
    }

    @Test
    void listsComeInPages() {
        String page = signed("111111111111", "us-east-1", "lambda");
        for (String name : List.of("a", "b", "a-b")) {
            given().header("Authorization", page)
                    .contentType("application/json")
                    .body(requestFor(name))
                    .post(FUNCTIONS)
                    .then()
                    .statusCode(201);
        }

        var first = given().header("Authorization", page).get(FUNCTIONS + "?MaxItems=2");
        first.then().body("Functions.FunctionName", equalTo(List.of("a", "a-b")));
        String marker = first.path("NextMarker");
        given().header("Authorization", page)
                .get(FUNCTIONS + "?MaxItems=2&Marker=" + marker)
                .then()
                .body("Functions.FunctionName", equalTo(List.of("b")))
                .body("NextMarker", nullValue())
                .body("Functions[0].State", nullValue());
    }

    @Test
    void publishingTwiceWithoutAChangeIsPublishingOnce() {
        createNamed("published");

        json(Map.of())
                .post(FUNCTIONS + "/published/versions")
                .then()
                .statusCode(201)
                .body("Version", equalTo("1"));
        json(Map.of())
                .post(FUNCTIONS + "/published/versions")
                .then()
                .statusCode(201)
                .body("Version", equalTo("1"))
                .body("FunctionArn", equalTo("arn:aws:lambda:us-east-1:000000000000:function:published:1"));

        get(FUNCTIONS + "/published/versions").then().body("Versions", hasSize(2));
    }

    @Test
    void anOperationThatNobodyServesIsRefusedByName() {
        given().post("/2020-04-22/code-signing-configs")
                .then()
                .statusCode(400)
                .header("x-amzn-ErrorType", "UnknownOperationException")
                .body("message", equalTo("Samovar does not support the operation CreateCodeSigningConfig."));
    }
}
