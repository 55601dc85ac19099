package dev.samovar.http;

import static dev.samovar.http.Functions.FUNCTIONS;
import static dev.samovar.http.Functions.createNamed;
import static dev.samovar.http.Functions.invoke;
import static dev.samovar.http.Functions.json;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AliasApiTest {
    private static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:";

    @Test
    void anAliasRunsTheVersionThatItPointsAt() {
        publishTwice("pointed");
        json(Map.of("Name", "live", "FunctionVersion", "1"))
                .post(FUNCTIONS + "/pointed/aliases")
                .then()
                .statusCode(201)
                .body("AliasArn", equalTo(ARN + "pointed:live"))
                .body("FunctionVersion", equalTo("1"))
                .body("Description", equalTo(""))
                .body("RoutingConfig", nullValue());

        invoke("pointed:live", "1").then().statusCode(200).header("X-Amz-Executed-Version", "1");
        json(Map.of("FunctionVersion", "2"))
                .put(FUNCTIONS + "/pointed/aliases/live")
                .then()
                .statusCode(200);
        invoke("pointed:live", "1").then().statusCode(200).header("X-Amz-Executed-Version", "2");
    }

    @Test
    void anAliasWithAllWeightOnTheSecondVersionRunsThat() {
        publishTwice("weighted");
        json(Map.of(
                        "Name",
                        "canary",
                        "FunctionVersion",
                        "1",
                        "RoutingConfig",
                        Map.of("AdditionalVersionWeights", Map.of("2", 1.0))))
                .post(FUNCTIONS + "/weighted/aliases")
                .then()
                .statusCode(201)
                .body("RoutingConfig.AdditionalVersionWeights.2", equalTo(1.0f));

        invoke("weighted:canary", "1").then().header("X-Amz-Executed-Version", "2");
    }

    @Test
    void aliasesAreListedAndDeleted() {
        publishTwice("listed");
        for (String name : List.of("b", "a")) {
            json(Map.of("Name", name, "FunctionVersion", "1"))
                    .post(FUNCTIONS + "/listed/aliases")
                    .then()
                    .statusCode(201);
        }

        get(FUNCTIONS + "/listed/aliases").then().body("Aliases.Name", equalTo(List.of("a", "b")));
        given().delete(FUNCTIONS + "/listed/aliases/a").then().statusCode(204);
        get(FUNCTIONS + "/listed/aliases").then().body("Aliases", hasSize(1));
        get(FUNCTIONS + "/listed/aliases/a")
                .then()
                .statusCode(404)
                .header("x-amzn-ErrorType", "ResourceNotFoundException")
                .body("Message", equalTo("Cannot find alias arn: " + ARN + "listed:a"));
    }

    private static void publishTwice(String function) {
        createNamed(function);
        json(Map.of()).post(FUNCTIONS + "/" + function + "/versions").then().statusCode(201);
        json(Map.of("MemorySize", 256))
                .put(FUNCTIONS + "/" + function + "/configuration")
                .then()
                .statusCode(200);
        json(Map.of())
                .post(FUNCTIONS + "/" + function + "/versions")
                .then()
                .statusCode(201)
                .body("Version", equalTo("2"));
    }
}
