package dev.samovar.gateway.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.rest.Model;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyModelTest {
    private static final String MODELS = "https://apigateway.amazonaws.com/restapis/abc/models/";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"required\":[\"b\",\"a\"]} | {} | [object has missing required properties ([\"a\",\"b\"])]",
                "{\"type\":\"number\"} | \"x\" | [instance type (string) does not match any allowed primitive type (allowed: [\"integer\",\"number\"])]",
                "{\"type\":[\"string\",\"null\"]} | 1.5 | [instance type (number) does not match any allowed primitive type (allowed: [\"null\",\"string\"])]",
                "{\"enum\":[\"x\",1]} | \"y\" | [instance value (\"y\") not found in enum (possible values: [\"x\",1])]",
                "{\"minLength\":3} | \"ab\" | [string \"ab\" is too short (length: 2, required minimum: 3)]",
                "{\"maxLength\":1} | \"ab\" | [string \"ab\" is too long (length: 2, maximum allowed: 1)]",
                "{\"pattern\":\"^x$\"} | \"y\" | [ECMA 262 regex \"^x$\" does not match input string \"y\"]",
                "{\"minimum\":2} | 1 | [numeric instance is lower than the required minimum (minimum: 2, found: 1)]",
                "{\"maximum\":2} | 3 | [numeric instance is greater than the required maximum (maximum: 2, found: 3)]",
                "{\"minimum\":2,\"exclusiveMinimum\":true} | 2 | [numeric instance is not strictly greater than the required minimum 2]",
                "{\"multipleOf\":2} | 3 | [remainder of division is not zero (3 / 2)]",
                "{\"minItems\":2} | [1] | [array is too short: must have at least 2 elements but instance has 1 elements]",
                "{\"maxItems\":0} | [1] | [array is too long: must have at most 0 elements but instance has 1 elements]",
                "{\"uniqueItems\":true} | [1,1] | [array must not contain duplicate elements]",
                "{\"minProperties\":1} | {} | [object has too few properties (found 0 but schema requires at least 1)]",
                "{\"maxProperties\":0} | {\"a\":1} | [object has too many properties (found 1 but schema requires at most 0)]",
                "{\"additionalProperties\":false} | {\"b\":1,\"a\":1} | [object instance has properties which are not allowed by the schema: [\"a\",\"b\"]]",
                "{\"oneOf\":[{\"type\":\"string\"},{\"required\":[\"a\"],\"type\":\"object\"}]} | 1 | [instance failed to match exactly one schema (matched 0 out of 2)]",
                "{\"oneOf\":[{},{}]} | 1 | [instance failed to match exactly one schema (matched 2 out of 2)]",
                "{\"anyOf\":[{\"type\":\"string\"},{\"required\":[\"a\"],\"type\":\"object\"}]} | 1 | [instance failed to match at least one required schema among 2]",
                "{\"not\":{\"type\":\"string\"}} | \"a\" | [instance matched a schema which it should not have]"
            })
    void whatIsWrongIsSaidAsAwsSaysIt(String schema, String body, String problem) {
        assertThat(problem(schema, body)).contains(problem);
    }

    @Test
    void allThatIsWrongIsSaidPartByPart() {
        String schema = "{\"properties\":{\"anyOf\":{\"type\":\"string\"},"
                + "\"l\":{\"items\":{\"anyOf\":[{\"type\":\"string\"},{\"type\":\"null\"}]}}}}";
        assertThat(problem(schema, "{\"anyOf\":1,\"l\":[1,2]}"))
                .contains("[instance type (integer) does not match any allowed primitive type (allowed: [\"string\"]), "
                        + "instance failed to match at least one required schema among 2, "
                        + "instance failed to match at least one required schema among 2]");
    }

    @Test
    void anEmptyBodyIsAnEmptyObject() {
        assertThat(problem("{\"required\":[\"a\"]}", ""))
                .contains("[object has missing required properties ([\"a\"])]");
        assertThat(problem("{\"type\":\"object\"}", "  ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"no JSON", "{\"a\":1} {}", "{\"a\":", "{'a':1}"})
    void whatIsNotJsonFitsNothing(String body) {
        assertThat(problem("{}", body)).isPresent();
    }

    @Test
    void modelsReferToEachOtherAndToThemselves() {
        BodyModels models = models(
                "Tree",
                "{\"type\":\"object\",\"properties\":{\"left\":{\"$ref\":\"" + MODELS + "Tree\"},\"leaf\":{\"$ref\":\""
                        + MODELS + "Leaf\"}}}",
                "Leaf",
                "{\"type\":\"integer\"}");
        assertThat(problem(models, "Tree", "{\"left\":{\"left\":{\"leaf\":1}}}"))
                .isEmpty();
        assertThat(problem(models, "Tree", "{\"left\":{\"left\":{\"leaf\":\"x\"}}}"))
                .contains(
                        "[instance type (string) does not match any allowed primitive type (allowed: [\"integer\"])]");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:1/schema",
        "file:///etc/hostname",
        "classpath:/draft-04/schema",
        "resource:/draft-04/schema",
        "https://apigateway.amazonaws.com/restapis/other/models/Leaf",
        "https://apigateway.amazonaws.com/restapis/abc/models/Unknown"
    })
    void nothingButTheApisOwnModelsIsRead(String uri) {
        assertThat(problem("{\"properties\":{\"a\":{\"$ref\":\"" + uri + "\"}}}", "{\"a\":1}"))
                .contains("[Invalid model]");
    }

    @Test
    void aModelThatIsNothingButItselfFitsNothing() {
        assertThat(problem(models("M", "{\"$ref\":\"" + MODELS + "M\"}"), "M", "{}"))
                .isPresent();
    }

    @Test
    void bodiesThatNestWithoutEndFitNothing() {
        assertThat(problem("{}", "[".repeat(100_000) + "]".repeat(100_000))).isPresent();
        assertThat(problem("{\"items\":{\"$ref\":\"#\"}}", "[".repeat(200) + "]".repeat(200)))
                .isEmpty();
    }

    @Test
    @Timeout(20)
    void expressionsThatExplodeAreStopped() {
        String schema = "{\"items\":{\"pattern\":\"x*x*x*x*x*x*x*x*y\"}}";
        assertThat(problem(schema, "[\"" + "x".repeat(60) + "\"]")).contains("[regular expression takes too long]");
        assertThat(problem("{\"not\":" + schema + "}", "[\"" + "x".repeat(60) + "\"]"))
                .contains("[regular expression takes too long]");
        String often = String.join(",", Collections.nCopies(10_000, "\"" + "x".repeat(60) + "\""));
        assertThat(problem(schema, "[" + often + "]")).contains("[regular expression takes too long]");
    }

    @Test
    void manyPlainMatchesAreNot() {
        String body = "[" + String.join(",", Collections.nCopies(50_000, "\"abcdefghij\"")) + "]";
        assertThat(problem("{\"items\":{\"pattern\":\"^[a-z]*j$\"}}", body)).isEmpty();
    }

    @Test
    void expressionsThatDescendTooDeepAreStopped() {
        assertThat(problem("{\"pattern\":\"^(a|b)*$\"}", "\"" + "ab".repeat(100_000) + "\""))
                .contains("[regular expression takes too long]");
    }

    @Test
    void theEndOfAnExpressionIsTheVeryEnd() {
        assertThat(problem("{\"pattern\":\"^a$\"}", "\"a\\n\"")).isPresent();
        assertThat(problem("{\"pattern\":\"^a\\\\$\"}", "\"a$\"")).isEmpty();
    }

    @Test
    void aLargeBodyIsToldItsFirstMistake() {
        String body = "[" + String.join(",", Collections.nCopies(100_000, "1")) + "]";
        assertThat(problem("{\"items\":{\"type\":\"string\"}}", body))
                .contains(
                        "[instance type (integer) does not match any allowed primitive type (allowed: [\"string\"])]");
    }

    private static Optional<String> problem(String schema, String body) {
        return problem(models("M", schema), "M", body);
    }

    private static Optional<String> problem(BodyModels models, String name, String body) {
        return models.named(name).orElseThrow().problem(body.getBytes(StandardCharsets.UTF_8));
    }

    private static BodyModels models(String... namesAndSchemas) {
        List<Model> models = new ArrayList<>();
        for (int i = 0; i < namesAndSchemas.length; i += 2) {
            models.add(new Model(
                    "id" + i, namesAndSchemas[i], Optional.empty(), namesAndSchemas[i + 1], "application/json"));
        }
        return BodyModels.compile("abc", models);
    }
}
