package dev.samovar.gateway.domain;

import dev.samovar.gateway.rest.EndpointConfiguration;
import java.util.Map;
import java.util.Optional;

/** What somebody who registers a name says about it. */
public record NewDomainName(
        String domainName,
        Optional<String> certificateName,
        Optional<String> certificateArn,
        Optional<String> regionalCertificateName,
        Optional<String> regionalCertificateArn,
        Optional<EndpointConfiguration> endpointConfiguration,
        Optional<String> securityPolicy,
        Map<String, String> tags) {}
