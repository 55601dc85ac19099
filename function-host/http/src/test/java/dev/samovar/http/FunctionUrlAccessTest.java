package dev.samovar.http;

import static dev.samovar.http.Functions.permit;
import static dev.samovar.http.Functions.signed;
import static dev.samovar.http.Functions.urlFor;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FunctionUrlAccessTest {
    private static final String OWNER = signed("any", "us-east-1", "lambda");
    private static final String STRANGER = signed("123456789012", "us-east-1", "lambda");

    @Test
    void aUrlWithoutAuthorisationIsOpenOnlyIfThePolicySaysSoOfBothActions() {
        String id = urlFor("url-open", Map.of("AuthType", "NONE"));

        forbidden(given().get("/_lambda-url/" + id + "/"));
        permit("url-open", Map.of("Action", "lambda:InvokeFunctionUrl", "FunctionUrlAuthType", "NONE"));
        forbidden(given().get("/_lambda-url/" + id + "/"));
        permit("url-open", Map.of("Action", "lambda:InvokeFunction", "InvokedViaFunctionUrl", true));
        given().get("/_lambda-url/" + id + "/").then().statusCode(200);
    }

    @Test
    void iamWantsASignedRequestOfTheSameAccount() {
        String id = urlFor("url-iam", Map.of("AuthType", "AWS_IAM"));

        forbidden(given().get("/_lambda-url/" + id + "/"));
        forbidden(given().header("Authorization", "Bearer token").get("/_lambda-url/" + id + "/"));
        forbidden(given().header("Authorization", STRANGER).get("/_lambda-url/" + id + "/"));
        given().header("Authorization", OWNER)
                .get("/_lambda-url/" + id + "/")
                .then()
                .statusCode(200)
                .body("requestContext.authorizer.iam.accountId", equalTo("000000000000"));
    }

    @Test
    void anotherAccountNeedsAPolicy() {
        String id = urlFor("url-shared", Map.of("AuthType", "AWS_IAM"));

        for (String action : new String[] {"lambda:InvokeFunctionUrl", "lambda:InvokeFunction"}) {
            forbidden(given().header("Authorization", STRANGER).get("/_lambda-url/" + id + "/"));
            permit("url-shared", Map.of("Action", action, "Principal", "123456789012"));
        }

        given().header("Authorization", STRANGER)
                .get("/_lambda-url/" + id + "/")
                .then()
                .statusCode(200)
                .body("requestContext.authorizer.iam.accountId", equalTo("123456789012"));
        forbidden(given().get("/_lambda-url/" + id + "/"));
    }

    @Test
    void anUnknownUrlIsForbiddenToo() {
        given().get("/_lambda-url/abcdefghijklmnopqrstuvwxyz234567/")
                .then()
                .statusCode(403)
                .contentType("application/json")
                .header("x-amzn-ErrorType", "AccessDeniedException")
                .body(equalTo("{\"Message\":null}"));
    }

    private static void forbidden(Response response) {
        response.then()
                .statusCode(403)
                .contentType("application/json")
                .header("x-amzn-ErrorType", "AccessDeniedException")
                .body(equalTo("{\"Message\":\"Forbidden. For troubleshooting Function URL authorization issues, see:"
                        + " https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html\"}"));
    }
}
