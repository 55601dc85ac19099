package dev.samovar.gateway.api.restapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.RestApi;
import java.util.List;

/** An API as the management API describes it. */
record RestApiOutput(
        @JsonUnwrapped RestApi api,
        String rootResourceId,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {

    static RestApiOutput of(ApiDefinition definition) {
        return of(definition, List.of());
    }

    /** An API that was imported just now. */
    static RestApiOutput of(ApiDefinition definition, List<String> warnings) {
        return new RestApiOutput(definition.api(), definition.root().id(), List.copyOf(warnings));
    }
}
