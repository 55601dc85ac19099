package dev.samovar.gateway.api.http.stage;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.samovar.gateway.api.http.wire.Merge;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.http.HttpStage;
import dev.samovar.gateway.http.RouteSettings;
import dev.samovar.gateway.rest.AccessLogSettings;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.protocol.UnservedMembers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What clients say of a stage, new or not. */
record StageMembers(
        Optional<String> stageName,
        Optional<String> deploymentId,
        Optional<String> description,
        Optional<Boolean> autoDeploy,
        Optional<RouteSettingsMember> defaultRouteSettings,
        Optional<Map<String, RouteSettingsMember>> routeSettings,
        Optional<Map<String, String>> stageVariables,
        Optional<AccessLogMember> accessLogSettings,
        Optional<Map<String, String>> tags,
        @JsonAnySetter Map<String, JsonNode> others)
        implements ApiRequest {
    private static final UnservedMembers UNSERVED = new UnservedMembers(Set.of("clientCertificateId"));

    /** What a stage does with the requests of a route, as clients say it. */
    record RouteSettingsMember(
            Optional<Boolean> detailedMetricsEnabled,
            Optional<Integer> throttlingBurstLimit,
            Optional<Double> throttlingRateLimit) {

        RouteSettings onto(RouteSettings before) {
            return new RouteSettings(
                    detailedMetricsEnabled.orElse(before.detailedMetricsEnabled()),
                    throttlingBurstLimit.or(before::throttlingBurstLimit),
                    throttlingRateLimit.or(before::throttlingRateLimit));
        }
    }

    /** Where a stage's log goes, as clients say it. */
    record AccessLogMember(Optional<String> destinationArn, Optional<String> format) {

        Optional<AccessLogSettings> settings() {
            if (destinationArn.orElse("").isEmpty() && format.orElse("").isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new AccessLogSettings(destinationArn.orElse(""), format.orElse("")));
        }
    }

    HttpStage onto(HttpStage before) {
        UNSERVED.refuse(others);
        return new HttpStage(
                before.stageName(),
                deployment(before),
                Merge.text(description, before.description()),
                autoDeploy.orElse(before.autoDeploy()),
                defaultRouteSettings
                        .map(said -> said.onto(before.defaultRouteSettings()))
                        .orElse(before.defaultRouteSettings()),
                routeSettings(before),
                Merge.texts(stageVariables, before.stageVariables()),
                accessLogSettings.isPresent() ? accessLogSettings.get().settings() : before.accessLogSettings(),
                tags.orElse(before.tags()),
                before.createdDate(),
                before.lastUpdatedDate(),
                before.apiGatewayManaged());
    }

    private Optional<String> deployment(HttpStage before) {
        Optional<String> said = deploymentId.filter(id -> !id.isEmpty());
        if (said.isPresent() && !said.equals(before.deploymentId()) && autoDeploy.orElse(before.autoDeploy())) {
            throw new BadRequest("Deployment ID cannot be set on stage '" + before.stageName()
                            + "' because AutoDeploy is enabled.")
                    .exception();
        }
        return said.or(before::deploymentId);
    }

    private Map<String, RouteSettings> routeSettings(HttpStage before) {
        Map<String, RouteSettings> all = new LinkedHashMap<>(before.routeSettings());
        routeSettings
                .orElse(Map.of())
                .forEach((key, said) -> all.put(key, said.onto(all.getOrDefault(key, RouteSettings.NONE))));
        return all;
    }
}
