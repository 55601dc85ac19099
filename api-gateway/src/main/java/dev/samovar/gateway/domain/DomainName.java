package dev.samovar.gateway.domain;

import dev.samovar.gateway.rest.EndpointConfiguration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A name of its owner's under which APIs are served. Certificates are remembered as they were told; nothing here encrypts.
 *
 * @param regionalDomainName where the owner's name is to lead, for regional and private endpoints
 * @param distributionDomainName where the owner's name is to lead, for edge endpoints
 */
public record DomainName(
        String domainName,
        Optional<String> certificateName,
        Optional<String> certificateArn,
        Optional<Instant> certificateUploadDate,
        Optional<String> regionalDomainName,
        Optional<String> regionalCertificateName,
        Optional<String> regionalCertificateArn,
        Optional<String> distributionDomainName,
        EndpointConfiguration endpointConfiguration,
        String securityPolicy,
        Map<String, String> tags) {}
