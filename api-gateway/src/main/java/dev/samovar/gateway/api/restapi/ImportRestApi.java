package dev.samovar.gateway.api.restapi;

import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.NewRestApi;
import dev.samovar.gateway.openapi.DocumentFormat;
import dev.samovar.gateway.openapi.OpenApiImport;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Makes an API out of an OpenAPI document. It shares its address with {@link CreateRestApi}. */
@Singleton
final class ImportRestApi {
    private final ManagedApis apis;

    ImportRestApi(ManagedApis apis) {
        this.apis = apis;
    }

    CompletionStage<Answer> create(AccountRegion home, byte[] body, Optional<String> basePath) {
        JsonNode document = DocumentFormat.read(body);
        var imported = new OpenApiImport(document, ImportParameters.basePath(basePath));
        NewRestApi asked = NewRestApi.named(imported.title());
        return apis.editAtLength(registry -> registry.blank(home, asked), draft -> {
            imported.applyTo(draft, OpenApiImport.Mode.OVERWRITE);
            return RestApiOutput.of(draft.definition());
        });
    }
}
