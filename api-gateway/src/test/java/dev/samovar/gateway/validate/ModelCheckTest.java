package dev.samovar.gateway.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.rest.BadRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCheckTest {
    private static final String INVALID =
            "Invalid model specified: Validation Result: warnings : [], errors : [Invalid model schema specified]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"$schema\":\"http://json-schema.org/draft-04/schema#\",\"title\":\"Empty Schema\",\"type\":\"object\"}",
                "{\"type\":\"object\",\"properties\":{\"example\":{\"type\":\"string\"}}}",
                "{\"$ref\":\"https://apigateway.amazonaws.com/restapis/abc/models/Other\"}",
                "{\"properties\":{\"a\":{\"$ref\":\"#/definitions/a\"}},\"definitions\":{\"a\":{\"pattern\":\"^a+$\"}}}"
            })
    void whatIsDraft4IsAModel(String schema) {
        assertThat(ModelCheck.check(schema)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{\"type\":\"object\",\"required\":[]}",
                "{\"type\":\"frob\"}",
                "{\"enum\":[1,1]}",
                "{\"maxLength\":\"35\"}",
                "{\"type\":\"object\"} trailing",
                "{\"pattern\":\"(\"}"
            })
    void whatIsNotIsRefused(String schema) {
        assertThat(ModelCheck.check(schema).map(BadRequest::message)).contains(INVALID);
    }

    @Test
    void keywordsThatAreNotKnownAreNamed() {
        String schema = "{\"properties\":{\"a\":{\"type\":\"string\",\"example\":\"x\",\"nullable\":true}}}";
        assertThat(ModelCheck.check(schema).orElseThrow().message())
                .endsWith(
                        "errors : [Invalid model schema specified. Unsupported keyword(s): [\"example\", \"nullable\"]]");
        assertThat(ModelCheck.checkImported(schema)).isEmpty();
    }

    @Test
    void schemasHaveABound() {
        String schema = "{\"title\":\"" + "x".repeat(Schemas.SCHEMA_BYTES_MAX) + "\"}";
        assertThat(ModelCheck.check(schema)).isPresent();
    }

    @Test
    void aSchemaThatNestsWithoutEndIsRefused() {
        assertThat(ModelCheck.check("{\"not\":".repeat(20_000) + "{}" + "}".repeat(20_000)))
                .isPresent();
    }
}
