package dev.samovar.gateway.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.gateway.rest.Integration;
import dev.samovar.gateway.rest.IntegrationBuilder;
import dev.samovar.gateway.rest.IntegrationResponse;
import dev.samovar.gateway.rest.IntegrationType;
import dev.samovar.gateway.rest.MethodBuilder;
import dev.samovar.gateway.rest.MethodResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegrationsTest {
    private static final String MAPPING =
            "Invalid mapping expression specified: Validation Result: warnings : [], errors : [";
    private static final String CONTENT = "Validation Result: warnings : [], errors : [";

    private final Ids ids = new Ids(new SplittableRandom(1));
    private final Draft draft = new Draft(NewRestApi.named("tea").definition("api", Instant.EPOCH, ids), ids);
    private final String root = draft.definition().root().id();
    private Optional<String> connectionType = Optional.empty();
    private Optional<String> transferMode = Optional.empty();

    @BeforeEach
    void hasAMethod() {
        new Methods(draft)
                .create(
                        root,
                        MethodBuilder.method("GET")
                                .parameters(Map.of("method.request.header.A", false))
                                .responses(Map.of(
                                        "200",
                                        new MethodResponse("200", Map.of("method.response.header.A", false), Map.of())))
                                .build());
    }

    private Integration put(Map<String, String> parameters, Map<String, String> templates) {
        return new Integrations(draft)
                .create(
                        root,
                        "GET",
                        IntegrationBuilder.integration(IntegrationType.HTTP, root)
                                .backend(Optional.of("GET"), "http://example.com")
                                .connection(connectionType)
                                .parameters(parameters)
                                .templates(templates)
                                .timeoutMillis(1_000)
                                .transferMode(transferMode)
                                .build());
    }

    private IntegrationResponse putResponse(String pattern, Map<String, String> parameters, Map<String, String> texts) {
        return new IntegrationResponses(draft)
                .put(
                        root,
                        "GET",
                        new IntegrationResponse("200", Optional.of(pattern), parameters, texts, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "integration.request.header.B, method.request.header.B,"
                + " Invalid mapping expression parameter specified: method.request.header.B",
        "integration.request.header.B, true, Invalid mapping expression specified: true",
        "integration.request.cookie.B, method.request.header.A,"
                + " Invalid mapping expression specified: integration.request.cookie.B",
    })
    void parametersThatCannotBeMappedAreRefused(String target, String source, String error) {
        assertThatThrownBy(() -> put(Map.of(target, source), Map.of()))
                .isInstanceOf(GatewayException.class)
                .hasMessage(MAPPING + error + "]");
    }

    @Test
    void mappingsOfDeclaredParametersStay() {
        Integration integration = put(
                Map.of("integration.request.header.B", "method.request.multivalueheader.A"),
                Map.of("application/json", "#if($input.body)x#end", "$default", ""));
        IntegrationResponse response =
                putResponse("4\\d\\d", Map.of("method.response.header.A", "'a'"), Map.of("text/plain", "$input.body"));

        assertThat(Integrations.of(new Methods(draft).get(root, "GET")))
                .isEqualTo(integration.withResponses(Map.of("200", response)));
    }

    @Test
    void templatesThatCannotBeReadAreRefused() {
        assertThatThrownBy(() -> put(Map.of(), Map.of("application/json", "#if(")))
                .isInstanceOf(GatewayException.class)
                .hasMessageStartingWith(CONTENT + "Invalid template specified for application/json: ");
        put(Map.of(), Map.of());
        assertThatThrownBy(() -> putResponse("", Map.of(), Map.of("application/json", "#foreach")))
                .isInstanceOf(GatewayException.class)
                .hasMessageStartingWith(CONTENT + "Invalid template specified for application/json: ");
        assertThatThrownBy(() -> putResponse("", Map.of(), Map.of("json", "")))
                .isInstanceOf(GatewayException.class)
                .hasMessage(CONTENT + "Invalid content type specified: json]");
    }

    @Test
    void patternsThatCannotBeReadAreRefused() {
        put(Map.of(), Map.of());

        assertThatThrownBy(() -> putResponse("(", Map.of(), Map.of()))
                .isInstanceOf(GatewayException.class)
                .hasMessageStartingWith(CONTENT + "Invalid selection pattern specified: (");
    }

    @Test
    void headersThatTheMethodDoesNotHaveAreRefused() {
        put(Map.of(), Map.of());

        assertThatThrownBy(() -> putResponse("", Map.of("method.response.header.B", "'b'"), Map.of()))
                .isInstanceOf(GatewayException.class)
                .hasMessage(MAPPING + "Invalid mapping expression parameter specified: method.response.header.B]");
    }

    @Test
    void whatIsNotServedIsRefused() {
        connectionType = Optional.of("VPC_LINK");
        assertThatThrownBy(() -> put(Map.of(), Map.of()))
                .isInstanceOf(GatewayException.class)
                .hasMessage("Samovar does not support connectionType VPC_LINK.");
        connectionType = Optional.of("INTERNET");
        transferMode = Optional.of("STREAM");
        assertThatThrownBy(() -> put(Map.of(), Map.of()))
                .isInstanceOf(GatewayException.class)
                .hasMessage("Samovar does not support responseTransferMode STREAM.");
    }
}
