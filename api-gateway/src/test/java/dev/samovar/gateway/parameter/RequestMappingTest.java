package dev.samovar.gateway.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import dev.samovar.gateway.template.BodyText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where parameters come from and go to, as recorded from AWS. */
class RequestMappingTest {

    private static Message request(String body) {
        return new Message(
                Map.of("id", "a%2Bb"),
                QueryString.parse("one=1&many=1&many=2&empty="),
                Headers.of("Multi", "v1", "Multi", "v2", "Single", "v"),
                new BodyText(body),
                name -> Optional.ofNullable(Map.<String, Object>of("apiId", "abc", "identity.sourceIp", "1.2.3.4")
                        .get(name)),
                Map.of("color", "blue"));
    }

    private static MappedRequest map(String target, String source, String body) {
        return RequestMapping.compile(Map.of(target, source)).apply(request(body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    method.request.path.id                      | [a%2Bb]
                    method.request.querystring.many             | [2]
                    method.request.multivaluequerystring.many   | [1, 2]
                    method.request.multivaluequerystring.one    | [1]
                    method.request.querystring.empty            | null
                    method.request.header.Multi                 | [v2]
                    method.request.multivalueheader.Multi       | [v1,v2]
                    method.request.multivalueheader.Single      | [v]
                    method.request.header.multi                 | null
                    method.request.querystring.ONE              | null
                    context.apiId                               | [abc]
                    context.identity.sourceIp                   | [1.2.3.4]
                    context.nothing                             | null
                    stageVariables.color                        | [blue]
                    'static value'                              | [static value]
                    ''                                          | null
                    nonsense                                    | null
                    method.request.body.pets[0].name            | [Rex]
                    method.request.body.pets[0].age             | [7]
                    method.request.body.pets[0]                 | [{"name":"Rex","age":7}]
                    method.request.body.cats                    | null
                    """)
    void sourcesAreFound(String source, String values) {
        String body = "{\"pets\":[{\"name\":\"Rex\",\"age\":7}]}";

        assertThat(String.valueOf(map("integration.request.querystring.q", source, body)
                        .query()
                        .get("q")))
                .isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                      | [{}]
                    <This is a body value>  | [<This is a body value>]
                    {"a": 1}                | [{"a": 1}]
                    """)
    void theWholeBodyIsASourceToo(String body, String values) {
        assertThat(map("integration.request.header.b", "method.request.body", body)
                        .headers()
                        .get("b"))
                .hasToString(values);
    }

    @ParameterizedTest
    @CsvSource({"method.request.body", "method.request.body.a"})
    void whatLooksLikeJsonMustBeJson(String source) {
        assertThatThrownBy(() -> map("integration.request.header.b", source, "\n{wrongjson"))
                .isInstanceOf(UnreadableBody.class)
                .hasMessage("Invalid JSON in request body");
        assertThat(map("integration.request.header.b", "method.request.body.a", "wrongjson")
                        .headers())
                .isEmpty();
    }

    @Test
    void targetsArePathQueryStringAndHeader() {
        assertThat(map("integration.request.path.p", "'v'", "").path()).isEqualTo(Map.of("p", List.of("v")));
        assertThat(map("integration.request.header.X.Y", "'v'", "").headers()).isEqualTo(Map.of("X.Y", List.of("v")));
        assertThat(map("integration.request.cookie.c", "'v'", ""))
                .isEqualTo(new MappedRequest(Map.of(), Map.of(), Map.of()));
    }

    @Test
    void wrongMappingsAreRefusedInAwsWords() {
        assertThat(MappingCheck.ofRequest(Map.of("integration.request.header.a", "true"), java.util.Set.of()))
                .hasValueSatisfying(error -> assertThat(error.message())
                        .isEqualTo("Invalid mapping expression specified: Validation Result: warnings : [],"
                                + " errors : [Invalid mapping expression specified: true]"));
        assertThat(MappingCheck.ofRequest(
                        Map.of("integration.request.path.a", "method.request.path.id"), java.util.Set.of()))
                .hasValueSatisfying(
                        error -> assertThat(error.message())
                                .isEqualTo(
                                        "Invalid mapping expression specified: Validation Result: warnings : [],"
                                                + " errors : [Invalid mapping expression parameter specified: method.request.path.id]"));
        assertThat(MappingCheck.ofRequest(
                        Map.of("integration.request.header.a", "method.request.multivalueheader.A"),
                        java.util.Set.of("method.request.header.A")))
                .isEmpty();
        assertThat(MappingCheck.ofResponse(
                        Map.of("method.response.header.A", "integration.response.header.B"), java.util.Set.of()))
                .hasValueSatisfying(error -> assertThat(error.message())
                        .endsWith("[Invalid mapping expression parameter specified: method.response.header.A]"));
    }

    @Test
    void queriesAreEncodedAndAppended() {
        MappedRequest mapped = map("integration.request.querystring.a", "'m&m'", "");

        assertThat(mapped.asQuery("a=client").raw()).isEqualTo("a=client&a=m%26m");
        assertThat(mapped.asQuery("a=client").all("a")).containsExactly("client", "m&m");
    }
}
