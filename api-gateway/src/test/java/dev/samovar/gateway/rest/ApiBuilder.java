package dev.samovar.gateway.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An API with nothing but what a test says of it. */
public final class ApiBuilder {
    private final String id;
    private Optional<String> policy = Optional.empty();
    private ApiKeySource keySource = ApiKeySource.HEADER;
    private List<String> binaryMediaTypes = List.of();
    private Optional<Integer> compressFrom = Optional.empty();

    private ApiBuilder(String id) {
        this.id = id;
    }

    public static ApiBuilder api(String id) {
        return new ApiBuilder(id);
    }

    public ApiBuilder policy(Optional<String> json) {
        policy = json;
        return this;
    }

    public ApiBuilder keySource(ApiKeySource source) {
        keySource = source;
        return this;
    }

    public ApiBuilder binary(List<String> mediaTypes) {
        binaryMediaTypes = mediaTypes;
        return this;
    }

    public ApiBuilder compressFrom(int bytes) {
        compressFrom = Optional.of(bytes);
        return this;
    }

    public RestApi build() {
        return new RestApi(
                id,
                "pets",
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                policy,
                keySource,
                binaryMediaTypes,
                compressFrom,
                EndpointConfiguration.EDGE,
                false,
                Map.of());
    }
}
