package dev.samovar.gateway.api.restapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.samovar.gateway.rest.ApiDefinition;
import dev.samovar.gateway.rest.RestApi;

/** An API as the management API describes it. */
record RestApiOutput(@JsonUnwrapped RestApi api, String rootResourceId) {

    static RestApiOutput of(ApiDefinition definition) {
        return new RestApiOutput(definition.api(), definition.root().id());
    }
}
