package dev.samovar.gateway.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An integration with nothing but what a test says of it. */
public final class IntegrationBuilder {
    private final IntegrationType type;
    private final String namespace;
    private Optional<String> verb = Optional.empty();
    private Optional<String> uri = Optional.empty();
    private Optional<String> connectionType = Optional.empty();
    private Optional<String> credentials = Optional.empty();
    private Map<String, String> parameters = Map.of();
    private Map<String, String> templates = Map.of();
    private PassthroughBehavior passthrough = PassthroughBehavior.WHEN_NO_MATCH;
    private Optional<ContentHandling> contentHandling = Optional.empty();
    private int timeoutMillis = Integration.TIMEOUT_MILLIS_MAX;
    private List<String> cacheKey = List.of();
    private Optional<String> transferMode = Optional.empty();
    private Optional<Integration.TlsConfig> tls = Optional.empty();
    private Map<String, IntegrationResponse> responses = Map.of();

    private IntegrationBuilder(IntegrationType type, String namespace) {
        this.type = type;
        this.namespace = namespace;
    }

    /**
     * Begins one.
     *
     * @param namespace of the cache: the resource's id, if nobody says otherwise
     */
    public static IntegrationBuilder integration(IntegrationType type, String namespace) {
        return new IntegrationBuilder(type, namespace);
    }

    public IntegrationBuilder backend(Optional<String> httpMethod, String address) {
        verb = httpMethod;
        uri = Optional.of(address);
        return this;
    }

    public IntegrationBuilder connection(Optional<String> kind) {
        connectionType = kind;
        return this;
    }

    public IntegrationBuilder credentials(Optional<String> arn) {
        credentials = arn;
        return this;
    }

    public IntegrationBuilder parameters(Map<String, String> byTarget) {
        parameters = byTarget;
        return this;
    }

    public IntegrationBuilder templates(Map<String, String> byMediaType) {
        templates = byMediaType;
        return this;
    }

    public IntegrationBuilder passthrough(PassthroughBehavior behavior) {
        passthrough = behavior;
        return this;
    }

    public IntegrationBuilder contentHandling(Optional<ContentHandling> handling) {
        contentHandling = handling;
        return this;
    }

    public IntegrationBuilder timeoutMillis(int millis) {
        timeoutMillis = millis;
        return this;
    }

    public IntegrationBuilder cachedBy(List<String> keyParameters) {
        cacheKey = keyParameters;
        return this;
    }

    public IntegrationBuilder transferMode(Optional<String> mode) {
        transferMode = mode;
        return this;
    }

    public IntegrationBuilder tls(Optional<Integration.TlsConfig> config) {
        tls = config;
        return this;
    }

    public IntegrationBuilder responses(Map<String, IntegrationResponse> byStatus) {
        responses = byStatus;
        return this;
    }

    public Integration build() {
        return new Integration(
                type,
                verb,
                uri,
                connectionType,
                Optional.empty(),
                credentials,
                parameters,
                templates,
                passthrough,
                contentHandling,
                timeoutMillis,
                namespace,
                cacheKey,
                transferMode,
                tls,
                responses);
    }
}
