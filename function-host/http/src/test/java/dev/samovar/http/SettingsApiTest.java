package dev.samovar.http;

import static dev.samovar.http.Functions.FUNCTIONS;
import static dev.samovar.http.Functions.createNamed;
import static dev.samovar.http.Functions.invoke;
import static dev.samovar.http.Functions.json;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SettingsApiTest {
    private static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:";

    @Test
    void tagsComeAndGo() {
        createNamed("tagged");
        json(Map.of("Tags", Map.of("team", "tea", "stage", "test")))
                .post("/2017-03-31/tags/{arn}", ARN + "tagged")
                .then()
                .statusCode(204);
        given().delete("/2017-03-31/tags/{arn}?tagKeys=stage", ARN + "tagged")
                .then()
                .statusCode(204);

        get("/2017-03-31/tags/{arn}", ARN + "tagged")
                .then()
                .statusCode(200)
                .body("Tags", equalTo(Map.of("team", "tea")));
        get(FUNCTIONS + "/tagged").then().body("Tags.team", equalTo("tea"));
    }

    @Test
    void permissionsMakeAPolicy() {
        createNamed("shared");
        json(Map.of("StatementId", "s1", "Action", "lambda:InvokeFunction", "Principal", "s3.amazonaws.com"))
                .post(FUNCTIONS + "/shared/policy")
                .then()
                .statusCode(201)
                .body("Statement", containsString("\"Service\":\"s3.amazonaws.com\""));

        get(FUNCTIONS + "/shared/policy")
                .then()
                .statusCode(200)
                .body("Policy", containsString("\"Version\":\"2012-10-17\""));
        given().delete(FUNCTIONS + "/shared/policy/s1").then().statusCode(204);
        get(FUNCTIONS + "/shared/policy")
                .then()
                .statusCode(404)
                .body("Message", equalTo("The resource you requested does not exist."));
    }

    @Test
    void aFunctionThatReservesNothingIsThrottled() {
        createNamed("reserved");
        json(Map.of("ReservedConcurrentExecutions", 0))
                .put("/2017-10-31/functions/reserved/concurrency")
                .then()
                .statusCode(200)
                .body("ReservedConcurrentExecutions", equalTo(0));

        invoke("reserved", "1")
                .then()
                .statusCode(429)
                .header("x-amzn-ErrorType", "TooManyRequestsException")
                .body("Reason", equalTo("ReservedFunctionConcurrentInvocationLimitExceeded"))
                .body("message", equalTo("Rate Exceeded."));
        given().delete("/2017-10-31/functions/reserved/concurrency").then().statusCode(204);
        invoke("reserved", "1").then().statusCode(200);
        get("/2019-09-30/functions/reserved/concurrency")
                .then()
                .statusCode(200)
                .body("ReservedConcurrentExecutions", nullValue());
    }

    @Test
    void provisionedEnvironmentsBecomeReady() {
        createNamed("provisioned");
        json(Map.of()).post(FUNCTIONS + "/provisioned/versions").then().statusCode(201);
        String path = "/2019-09-30/functions/provisioned/provisioned-concurrency";
        json(Map.of("ProvisionedConcurrentExecutions", 2))
                .put(path + "?Qualifier=1")
                .then()
                .statusCode(202)
                .body("Status", equalTo("IN_PROGRESS"))
                .body("RequestedProvisionedConcurrentExecutions", equalTo(2));

        get(path + "?Qualifier=1")
                .then()
                .statusCode(200)
                .body("Status", equalTo("READY"))
                .body("AvailableProvisionedConcurrentExecutions", equalTo(2));
        get(path + "?List=ALL")
                .then()
                .body("ProvisionedConcurrencyConfigs.FunctionArn[0]", equalTo(ARN + "provisioned:1"));
        given().delete(path + "?Qualifier=1").then().statusCode(204);
        get(path + "?Qualifier=1")
                .then()
                .statusCode(404)
                .header("x-amzn-ErrorType", "ProvisionedConcurrencyConfigNotFoundException");
    }

    @Test
    void theTreatmentOfEventsIsReplacedAndMerged() {
        createNamed("retried");
        String path = "/2019-09-25/functions/retried/event-invoke-config";
        json(Map.of("MaximumRetryAttempts", 1)).put(path).then().statusCode(200);
        json(Map.of("MaximumEventAgeInSeconds", 60))
                .post(path)
                .then()
                .statusCode(200)
                .body("MaximumRetryAttempts", equalTo(1))
                .body("MaximumEventAgeInSeconds", equalTo(60))
                .body("FunctionArn", equalTo(ARN + "retried:$LATEST"));

        get(path + "/list").then().body("FunctionEventInvokeConfigs", hasSize(1));
        given().delete(path).then().statusCode(204);
        get(path).then().statusCode(404);
    }

    @Test
    void accountsHaveLimitsAndUse() {
        createNamed("counted");

        get("/2016-08-19/account-settings")
                .then()
                .statusCode(200)
                .body("AccountLimit.ConcurrentExecutions", equalTo(1000))
                .body("AccountLimit.CodeSizeZipped", equalTo(52_428_800))
                .body("AccountUsage.FunctionCount", greaterThan(0));
    }

    @Test
    void smallSwitchesAreRemembered() {
        createNamed("switched");
        json(Map.of("RecursiveLoop", "Allow"))
                .put("/2024-08-31/functions/switched/recursion-config")
                .then()
                .statusCode(200);
        get("/2024-08-31/functions/switched/recursion-config").then().body("RecursiveLoop", equalTo("Allow"));
        get("/2021-07-20/functions/switched/runtime-management-config")
                .then()
                .statusCode(200)
                .body("UpdateRuntimeOn", equalTo("Auto"));
        get("/2020-06-30/functions/switched/code-signing-config")
                .then()
                .statusCode(200)
                .body("FunctionName", equalTo("switched"));
    }

    @Test
    void layersAreNumberedAndListed() {
        Map<String, Object> request =
                Map.of("Content", Map.of("ZipFile", Functions.zip("layer")), "CompatibleRuntimes", List.of("java21"));
        json(request)
                .post("/2018-10-31/layers/common/versions")
                .then()
                .statusCode(201)
                .body("LayerVersionArn", equalTo("arn:aws:lambda:us-east-1:000000000000:layer:common:1"))
                .body("Version", equalTo(1));
        json(request).post("/2018-10-31/layers/common/versions").then().body("Version", equalTo(2));

        get("/2018-10-31/layers/common/versions").then().body("LayerVersions.Version", equalTo(List.of(2, 1)));
        get("/2018-10-31/layers?CompatibleRuntime=java21")
                .then()
                .body("Layers[0].LatestMatchingVersion.Version", equalTo(2));
        String location = get("/2018-10-31/layers/common/versions/1").path("Content.Location");
        get(location).then().statusCode(200);
        get("/2018-10-31/layers?find=LayerVersion&Arn={arn}", "arn:aws:lambda:us-east-1:000000000000:layer:common:2")
                .then()
                .statusCode(200)
                .body("Version", equalTo(2));
        given().delete("/2018-10-31/layers/common/versions/2").then().statusCode(204);
        get("/2018-10-31/layers/common/versions/2").then().statusCode(404);
    }
}
