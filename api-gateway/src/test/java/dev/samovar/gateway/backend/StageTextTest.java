package dev.samovar.gateway.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTextTest {
    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "https://${stageVariables.host}/a, https://example.com/a",
        "${stageVariables.host}${stageVariables.host}, example.comexample.com",
        "a${stageVariables.unknown}b, ab",
        "${host}, ${host}",
        "${stageVariables.host, ${stageVariables.host",
        "${stageVariables.}x, ${stageVariables.}x",
        "${stageVariables.${stageVariables.host}}, ${stageVariables.example.com}",
        "$stageVariables.host, $stageVariables.host"
    })
    void variablesAreReplacedAndAllElseStays(String text, String rendered) {
        assertThat(StageText.compile(text).render(Map.of("host", "example.com")))
                .isEqualTo(rendered);
    }
}
