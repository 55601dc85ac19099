package dev.samovar.gateway.authorize.policy;

import dev.samovar.gateway.authorize.policy.AccessRequest.Identity;
import dev.samovar.gateway.message.GatewayRequest;
import java.util.Optional;

/** The condition keys of a request through the gateway. Nobody comes from a VPC here, so that its keys are absent. */
public record RequestKeys(GatewayRequest request, Optional<Identity> caller) implements ConditionKeys {

    @Override
    public Optional<String> find(String lowerCaseName) {
        return switch (lowerCaseName) {
            case "aws:sourceip" -> Optional.of(request.sourceIp());
            case "aws:useragent" -> request.headers().last("User-Agent");
            case "aws:referer" -> request.headers().last("Referer");
            case "aws:currenttime" -> Optional.of(request.receivedAt().toString());
            case "aws:epochtime" ->
                Optional.of(Long.toString(request.receivedAt().getEpochSecond()));
            /* In the cloud, nobody can come otherwise: a policy that insists must not lock out everybody here. */
            case "aws:securetransport" -> Optional.of("true");
            case "aws:principalarn" -> caller.map(Identity::arn);
            case "aws:principalaccount" -> caller.map(Identity::account);
            default -> Optional.empty();
        };
    }
}
