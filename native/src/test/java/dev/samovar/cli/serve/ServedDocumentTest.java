package dev.samovar.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.cli.console.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServedDocumentTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                                  | It has no members
        just text                           | It has no members
        [1, 2]                              | It has no members
        a:\\n  b: [c\\nd: e                 | line 3, column 2: expected
        {"openapi": "3.0.1",                | line 1, column 21: expected
        paths: [1]                          | paths is not an object
        paths: {/a: 7}                      | /a is not an object
        paths: {/a: {get: 7}}               | get /a is not an object
        """)
    void whatIsWrongWithAFileIsToldWithItsPlace(String text, String told) throws IOException {
        Path file = Files.writeString(directory.resolve("api.yaml"), text.translateEscapes());

        assertThatThrownBy(() -> ServedDocument.read(file.toString()))
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        failure -> assertThat(failure.exitCode()).isEqualTo(3))
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(told);
    }

    @Test
    void aFileThatIsNoneIsTold() {
        assertThatThrownBy(() -> ServedDocument.read(directory + "/nowhere.yaml"))
                .hasMessageContaining("nowhere.yaml: there is no such file");
        assertThatThrownBy(() -> ServedDocument.read(directory.toString()))
                .hasMessageContaining(directory + ": it is not a file");
    }

    @Test
    void aFunctionStandsBehindTheOperationsThatHaveNothingBehindThem() throws IOException {
        ServedDocument document = read("paths: {/a: {get: {}, post: {x-amazon-apigateway-integration: {type: mock}}}}");

        document.put("/a", "arn:aws:lambda:us-east-1:000000000000:function:a");

        assertThat(document.functions(new StageVariables(Map.of())))
                .containsExactly(new FunctionReference("a", Optional.empty()));
        assertThat(document.json()
                        .at("/paths/~1a/post/x-amazon-apigateway-integration/type")
                        .asText())
                .isEqualTo("mock");
        assertThat(document.withoutIntegration()).isEmpty();
    }

    @Test
    void aPathThatTheFileDoesNotHaveIsServedForEveryVerb() {
        ServedDocument document = ServedDocument.empty();

        document.put("/{proxy+}", "arn:aws:lambda:us-east-1:000000000000:function:proxy");

        assertThat(document.json()
                        .at("/paths/~1{proxy+}/x-amazon-apigateway-any-method")
                        .isObject())
                .isTrue();
    }

    @Test
    void anOperationThatLeadsNowhereIsFound() throws IOException {
        assertThat(read("paths: {/a: {parameters: [], get: {}}}").withoutIntegration())
                .contains("get /a");
        assertThat(read("paths: {/a: {x-amazon-apigateway-any-method: {}}}").withoutIntegration())
                .contains("any /a");
    }

    private ServedDocument read(String text) throws IOException {
        return ServedDocument.read(
                Files.writeString(directory.resolve("api.yaml"), text).toString());
    }
}
