package dev.samovar.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;

/** A document with all kinds of integrations, authorizers, models, validators and gateway responses, in and out again. */
@Timeout(90)
class OpenApiIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    @Test
    void aDocumentThatIsImportedDeployedAndExportedIsTheSameDocument() throws Exception {
        byte[] document = document();
        try (var server = ApiServer.start(directory, "--ephemeral")) {
            String api = server.gateway
                    .importRestApi(
                            load -> load.body(SdkBytes.fromByteArray(document)).failOnWarnings(true))
                    .id();
            server.gateway.createDeployment(create -> create.restApiId(api).stageName("prod"));

            ObjectNode exported = (ObjectNode) JSON.readTree(server.gateway
                    .getExport(export -> export.restApiId(api)
                            .stageName("prod")
                            .exportType("oas30")
                            .parameters(Map.of("extensions", "apigateway"))
                            .accepts("application/json"))
                    .body()
                    .asByteArray());

            assertThat(exported.remove("servers").toString()).contains(api, "prod");
            JsonNode expected = JSON.readTree(document);
            assertThat(exported).isEqualTo(expected);
            assertThat(expected.path("paths").size()).isGreaterThan(8);
        }
    }

    private static byte[] document() throws IOException {
        try (InputStream found = OpenApiIT.class.getResourceAsStream("tea-shop.json")) {
            return Objects.requireNonNull(found).readAllBytes();
        }
    }
}
