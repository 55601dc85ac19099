package dev.samovar.gateway.edit;

import dev.samovar.gateway.authorize.policy.MalformedPolicy;
import dev.samovar.gateway.authorize.policy.ResourcePolicy;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.EndpointConfiguration;
import dev.samovar.gateway.rest.LimitExceeded;
import dev.samovar.gateway.rest.RestApi;
import java.util.List;
import java.util.Map;

/** What AWS asks of an API itself. */
public final class RestApiRules {
    private static final int COMPRESSION_BYTES_MAX = 10_485_760;
    private static final int TAGS_MAX = 50;
    private static final String PRIVATE = "PRIVATE";
    private static final String IPV4 = "ipv4";
    private static final List<String> ENDPOINT_TYPES = List.of("REGIONAL", "EDGE", PRIVATE);
    private static final List<String> ADDRESS_TYPES = List.of(IPV4, "dualstack");

    private RestApiRules() {}

    /** Refuses an API that AWS would refuse. */
    public static void check(RestApi api) {
        if (api.name().isBlank()) {
            throw new BadRequest("Name cannot be an empty string").exception();
        }
        EndpointConfiguration endpoint = api.endpointConfiguration();
        if (endpoint.types().isEmpty()) {
            throw new BadRequest("REGIONAL Configuration and EDGE Configuration cannot be both DISABLED.").exception();
        }
        if (endpoint.types().size() > 1) {
            throw new BadRequest("Cannot create an api with multiple Endpoint Types.").exception();
        }
        if (!ENDPOINT_TYPES.containsAll(endpoint.types())) {
            throw new BadRequest(
                            "Invalid EndpointTypes specified. Valid options are " + String.join(",", ENDPOINT_TYPES))
                    .exception();
        }
        if (!ADDRESS_TYPES.contains(endpoint.ipAddressType())) {
            throw new BadRequest("ipAddressType must be either ipv4 or dualstack.").exception();
        }
        if (endpoint.types().contains(PRIVATE) && endpoint.ipAddressType().equals(IPV4)) {
            throw new BadRequest("Only dualstack ipAddressType is supported for Private APIs.").exception();
        }
        api.minimumCompressionSize().ifPresent(RestApiRules::checkCompression);
        api.policy().ifPresent(policy -> checkPolicy(policy, api.id()));
        checkTags(api.tags());
    }

    private static void checkPolicy(String policy, String apiId) {
        if (policy.length() > ResourcePolicy.LENGTH_MAX) {
            throw new LimitExceeded("Resource policy size limit exceeded").exception();
        }
        try {
            ResourcePolicy.compile(policy, apiId);
        } catch (MalformedPolicy _) {
            throw new BadRequest(
                            "Invalid policy document. Please check the policy syntax and ensure that Principals are"
                                    + " valid.")
                    .exception();
        }
    }

    private static void checkCompression(int bytes) {
        if (bytes < 0 || bytes > COMPRESSION_BYTES_MAX) {
            throw new BadRequest("Invalid minimum compression size, must be between 0 and " + COMPRESSION_BYTES_MAX)
                    .exception();
        }
    }

    /** Refuses more tags than anything may have. */
    public static void checkTags(Map<String, String> tags) {
        if (tags.size() > TAGS_MAX) {
            throw new BadRequest("The maximum number of tags allowed per resource is " + TAGS_MAX).exception();
        }
    }
}
