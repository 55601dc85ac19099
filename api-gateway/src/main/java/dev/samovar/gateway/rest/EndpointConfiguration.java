package dev.samovar.gateway.rest;

import java.util.List;

/**
 * How an API is reached in the cloud; here it is described and changes nothing.
 *
 * @param types {@code EDGE}, {@code REGIONAL} or {@code PRIVATE}
 * @param ipAddressType {@code ipv4} or {@code dualstack}
 */
public record EndpointConfiguration(List<String> types, String ipAddressType, List<String> vpcEndpointIds) {
    public static final EndpointConfiguration EDGE = new EndpointConfiguration(List.of("EDGE"), "ipv4", List.of());

    /** The same with other types; private APIs have no addresses of version 4 alone. */
    public EndpointConfiguration withTypes(List<String> others) {
        return new EndpointConfiguration(
                others, others.contains("PRIVATE") ? "dualstack" : ipAddressType, vpcEndpointIds);
    }
}
