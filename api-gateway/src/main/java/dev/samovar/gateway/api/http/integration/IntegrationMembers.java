package dev.samovar.gateway.api.http.integration;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.api.http.wire.Merge;
import dev.samovar.gateway.api.http.wire.Word;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.http.HttpIntegration;
import dev.samovar.gateway.http.HttpIntegrationType;
import dev.samovar.protocol.UnservedMembers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What clients say of an integration, new or not. */
record IntegrationMembers(
        Optional<String> integrationType,
        Optional<String> integrationSubtype,
        Optional<String> integrationUri,
        Optional<String> integrationMethod,
        Optional<String> payloadFormatVersion,
        Optional<String> description,
        Optional<String> credentialsArn,
        Optional<String> connectionType,
        Optional<Integer> timeoutInMillis,
        Optional<Map<String, String>> requestParameters,
        Optional<Map<String, Map<String, String>>> responseParameters,
        @JsonAnySetter Map<String, JsonNode> others)
        implements ApiRequest {
    private static final UnservedMembers UNSERVED = new UnservedMembers(Set.of(
            "connectionId",
            "contentHandlingStrategy",
            "passthroughBehavior",
            "requestTemplates",
            "templateSelectionExpression",
            "tlsConfig"));

    HttpIntegration created() {
        HttpIntegration made = onto(HttpIntegration.of(type(integrationType.orElse("null"))));
        return payloadFormatVersion.isPresent() ? made : made.withPayloadFormatVersion("1.0");
    }

    HttpIntegration onto(HttpIntegration before) {
        UNSERVED.refuse(others);
        return new HttpIntegration(
                before.integrationId(),
                integrationType.map(IntegrationMembers::type).orElse(before.integrationType()),
                Merge.text(integrationSubtype, before.integrationSubtype()),
                Merge.text(integrationUri, before.integrationUri()),
                Merge.text(integrationMethod, before.integrationMethod()),
                Merge.text(payloadFormatVersion, before.payloadFormatVersion()),
                Merge.text(description, before.description()),
                Merge.text(credentialsArn, before.credentialsArn()),
                connectionType.orElse(before.connectionType()),
                timeoutInMillis.orElse(before.timeoutInMillis()),
                Merge.texts(requestParameters, before.requestParameters()),
                Merge.values(responseParameters, before.responseParameters(), Map::isEmpty),
                before.apiGatewayManaged());
    }

    private static HttpIntegrationType type(String word) {
        return Word.read(HttpIntegrationType.class, "integration type", word);
    }
}
