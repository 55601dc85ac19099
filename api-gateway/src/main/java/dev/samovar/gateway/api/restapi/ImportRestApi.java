package dev.samovar.gateway.api.restapi;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ManagedApis;
import dev.samovar.gateway.edit.NewRestApi;
import dev.samovar.gateway.openapi.DocumentFormat;
import dev.samovar.gateway.openapi.ImportOptions;
import dev.samovar.gateway.openapi.OpenApiImport;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Makes an API out of an OpenAPI document. It shares its address with {@link CreateRestApi}. */
@Singleton
final class ImportRestApi {
    private final ManagedApis apis;

    ImportRestApi(ManagedApis apis) {
        this.apis = apis;
    }

    CompletionStage<Answer> create(AccountRegion home, byte[] body, ImportOptions options) {
        var imported = new OpenApiImport(DocumentFormat.read(body), options);
        NewRestApi asked = NewRestApi.named(imported.title());
        return apis.editAtLength(registry -> registry.blank(home, asked), draft -> {
            List<String> warnings = imported.applyTo(draft, OpenApiImport.Mode.OVERWRITE);
            return RestApiOutput.of(draft.definition(), warnings);
        });
    }
}
