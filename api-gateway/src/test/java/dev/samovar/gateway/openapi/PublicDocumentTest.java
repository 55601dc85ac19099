package dev.samovar.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.edit.Draft;
import dev.samovar.gateway.edit.Ids;
import dev.samovar.gateway.edit.NewRestApi;
import dev.samovar.gateway.openapi.ExportRequest.Extension;
import dev.samovar.gateway.openapi.ExportRequest.Version;
import dev.samovar.gateway.openapi.OpenApiImport.BasePath;
import dev.samovar.gateway.openapi.OpenApiImport.Mode;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.DocumentationVersion;
import dev.samovar.gateway.rest.GatewayException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents of other projects, of some size, in and out again. */
class PublicDocumentTest {
    private final Ids ids = new Ids(new SplittableRandom(1));

    @ParameterizedTest
    @CsvSource({"CAMUNDA, 182", "APICURIO, 69"})
    void eachOperationBecomesAMethod(PublicDocument name, int operations) throws IOException {
        assertThat(imported(name.read()).resources().values())
                .flatExtracting(resource -> resource.methods().values())
                .hasSize(operations);
    }

    @ParameterizedTest
    @EnumSource(PublicDocument.class)
    void anExportSaysAllThatTheDocumentSaidAndAwsKeeps(PublicDocument name) throws IOException {
        JsonNode exported = export(imported(name.read()), Version.OAS30);

        assertThat(KeptDocument.differences(kept(name.read(), Version.OAS30), kept(exported, Version.OAS30)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PublicDocument.class)
    void theWayThroughSwaggerLosesNoMoreThanSwaggerHasNoWordsFor(PublicDocument name) throws IOException {
        JsonNode swagger = export(imported(name.read()), Version.SWAGGER);
        JsonNode exported = export(imported(swagger), Version.OAS30);

        assertThat(KeptDocument.differences(kept(name.read(), Version.SWAGGER), kept(exported, Version.SWAGGER)))
                .isEmpty();
        assertThat(KeptDocument.differences(
                        KeptDocument.withPartsByPlace(swagger),
                        KeptDocument.withPartsByPlace(export(imported(swagger), Version.SWAGGER))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PublicDocument.class)
    void anExportMakesTheSameApiWhichMakesTheSameExport(PublicDocument name) throws IOException {
        ApiDefinition first = imported(name.read());
        JsonNode exported = export(first, Version.OAS30);
        ApiDefinition second = imported(exported);

        assertThat(KeptDocument.differences(ApiPortrait.of(first), ApiPortrait.of(second)))
                .isEmpty();
        assertThat(KeptDocument.differences(exported, export(second, Version.OAS30)))
                .isEmpty();
        assertThat(DocumentFormat.read(DocumentFormat.YAML.write(exported).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(exported);
    }

    @ParameterizedTest
    @EnumSource(PublicDocument.class)
    void mergingADocumentOnceMoreChangesNothing(PublicDocument name) throws IOException {
        ApiDefinition once = imported(name.read());
        var draft = new Draft(once, ids);

        new OpenApiImport(name.read(), BasePath.IGNORE).applyTo(draft, Mode.MERGE);

        assertThat(draft.definition()).isEqualTo(once);
    }

    @Test
    void overwritingLeavesOnlyTheOtherDocument() throws IOException {
        var draft = new Draft(imported(PublicDocument.CAMUNDA.read()), ids);

        new OpenApiImport(PublicDocument.APICURIO.read(), BasePath.IGNORE).applyTo(draft, Mode.OVERWRITE);

        ApiDefinition alone = imported(PublicDocument.APICURIO.read());
        assertThat(export(draft.definition(), Version.OAS30).path("paths").size())
                .isEqualTo(export(alone, Version.OAS30).path("paths").size());
        assertThat(draft.models()).hasSameSizeAs(alone.models());
        assertThat(draft.documentation()).hasSameSizeAs(alone.documentation());
    }

    @Test
    void mergingKeepsBothDocuments() throws IOException {
        ApiDefinition camunda = imported(PublicDocument.CAMUNDA.read());
        var draft = new Draft(camunda, ids);

        new OpenApiImport(PublicDocument.APICURIO.read(), BasePath.IGNORE).applyTo(draft, Mode.MERGE);

        assertThat(draft.models())
                .containsKeys(camunda.models().keySet().toArray(String[]::new))
                .containsKey("ArtifactMetaData");
        assertThat(draft.resources()).containsKeys(camunda.resources().keySet().toArray(String[]::new));
    }

    @Test
    void whatCannotBeKeptIsWarnedOfOrRefused() throws IOException {
        String oauth = "Unsupported security definition type 'oauth2' for 'OAuth2'. Ignoring.";
        var warned = new OpenApiImport(PublicDocument.APICURIO.read(), BasePath.IGNORE);
        var strict = new OpenApiImport(
                PublicDocument.APICURIO.read(), new ImportOptions(BasePath.IGNORE, Optional.empty(), true, true));

        assertThat(warned.applyTo(draft(), Mode.OVERWRITE))
                .containsExactlyInAnyOrder(
                        "Unsupported security definition type 'http' for 'BasicAuth'. Ignoring.",
                        oauth,
                        "Unsupported security definition type 'openIdConnect' for 'OIDC'. Ignoring.");
        assertThatThrownBy(() -> strict.applyTo(draft(), Mode.OVERWRITE))
                .isInstanceOf(GatewayException.class)
                .hasMessageStartingWith("Warnings found during import:\n\t")
                .hasMessageContaining(oauth);
        assertThat(new OpenApiImport(
                                PublicDocument.CAMUNDA.read(),
                                new ImportOptions(BasePath.IGNORE, Optional.empty(), true, true))
                        .applyTo(draft(), Mode.OVERWRITE))
                .isEqualTo(List.of());
    }

    @Test
    void withoutDocumentationOnlyDescriptionsAreMissing() throws IOException {
        var bare = draft(new Ids(new SplittableRandom(2)));
        var documented = draft(new Ids(new SplittableRandom(2)));
        new OpenApiImport(
                        PublicDocument.CAMUNDA.read(),
                        new ImportOptions(BasePath.IGNORE, Optional.empty(), false, true))
                .applyTo(bare, Mode.OVERWRITE);
        new OpenApiImport(PublicDocument.CAMUNDA.read(), BasePath.IGNORE).applyTo(documented, Mode.OVERWRITE);

        assertThat(bare.documentation()).isEmpty();
        assertThat(documented.documentation()).hasSizeGreaterThan(1_000);
        assertThat(bare.resources()).isEqualTo(documented.resources());
        assertThat(bare.models()).isEqualTo(documented.models());
    }

    private ApiDefinition imported(JsonNode document) {
        var draft = draft();
        new OpenApiImport(document, BasePath.IGNORE).applyTo(draft, Mode.OVERWRITE);
        return draft.definition();
    }

    private Draft draft() {
        return draft(ids);
    }

    private static Draft draft(Ids ids) {
        return new Draft(NewRestApi.named("new").definition("a1b2c3d4e5", Instant.EPOCH, ids), ids);
    }

    private static JsonNode kept(JsonNode document, Version journey) {
        return new KeptDocument(document, journey).tree();
    }

    private static JsonNode export(ApiDefinition api, Version version) {
        var published = new DocumentationVersion("1", Instant.EPOCH, Optional.empty(), api.documentation());
        var request = new ExportRequest(version, Set.of(Extension.APIGATEWAY, Extension.DOCUMENTATION), "host", "prod");
        return new OpenApiExport(api, Optional.of(published), request).document();
    }
}
