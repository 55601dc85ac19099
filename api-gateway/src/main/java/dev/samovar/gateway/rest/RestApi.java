package dev.samovar.gateway.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A REST API, without what is in it.
 *
 * @param id ten lower-case letters and digits
 * @param policy the resource policy: JSON
 * @param minimumCompressionSize bytes from which on replies are compressed, 0 to 10,485,760; absent: never
 */
public record RestApi(
        String id,
        String name,
        Optional<String> description,
        Optional<String> version,
        Instant createdDate,
        Optional<String> policy,
        ApiKeySource apiKeySource,
        List<String> binaryMediaTypes,
        Optional<Integer> minimumCompressionSize,
        EndpointConfiguration endpointConfiguration,
        boolean disableExecuteApiEndpoint,
        Map<String, String> tags) {}
