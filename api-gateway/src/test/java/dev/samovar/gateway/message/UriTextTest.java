package dev.samovar.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UriTextTest {
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
        assertThat(UriText.compile(text).render(Map.of("host", "example.com"))).isEqualTo(rendered);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    http://${stageVariables.color}.x/{p}/{q}  | http://blue.x/v/{q}
                    http://x/${stageVariables.none}/y         | http://x//y
                    http://x/${color}/${stageVariables.}/{    | http://x/${color}/${stageVariables.}/{
                    http://x/${stageVariables.co-lor}         | http://x/${stageVariables.co-lor}
                    arn:f:${stageVariables.color}/invocations | arn:f:blue/invocations
                    """)
    void pathParametersAreFilledInIfTheyAreMapped(String uri, String filled) {
        assertThat(UriText.compile(uri).render(Map.of("color", "blue"), Map.of("p", List.of("v"))))
                .isEqualTo(filled);
    }
}
