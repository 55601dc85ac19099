package dev.samovar.gateway.api.restapi;

import dev.samovar.function.Violation;
import dev.samovar.function.Violations;
import dev.samovar.gateway.rest.EndpointConfiguration;
import java.util.List;
import java.util.Optional;

/** How an API is reached, as a request says it. */
record EndpointMember(
        Optional<List<String>> types, Optional<String> ipAddressType, Optional<List<String>> vpcEndpointIds) {
    private static final List<String> TYPES = List.of("PRIVATE", "EDGE", "REGIONAL");
    private static final List<String> ADDRESS_TYPES = List.of("ipv4", "dualstack");
    private static final String MEMBER = "createRestApiInput.endpointConfiguration.";

    EndpointConfiguration configuration() {
        List<String> asked = types.orElse(EndpointConfiguration.EDGE.types());
        var violations = new Violations();
        if (asked.size() == 1 && !TYPES.containsAll(asked)) {
            violations.add(new Violation(
                    "Value '" + asked + "'",
                    MEMBER + "types",
                    "Member must satisfy constraint: [Member must satisfy enum value set: " + TYPES + "]"));
        }
        ipAddressType.ifPresent(type -> violations.oneOf(MEMBER + "ipAddressType", type, ADDRESS_TYPES));
        violations.check();
        String addresses =
                ipAddressType.orElse(EndpointConfiguration.EDGE.withTypes(asked).ipAddressType());
        return new EndpointConfiguration(asked, addresses, vpcEndpointIds.orElse(List.of()));
    }
}
