package dev.samovar.gateway.api.domain;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.domain.DomainName;
import dev.samovar.gateway.rest.EndpointConfiguration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A name as the API describes it. */
record DomainNameView(
        String domainName,
        String domainNameArn,
        Optional<String> certificateName,
        Optional<String> certificateArn,
        Optional<Instant> certificateUploadDate,
        Optional<String> regionalDomainName,
        Optional<String> regionalCertificateName,
        Optional<String> regionalCertificateArn,
        Optional<String> distributionDomainName,
        EndpointConfiguration endpointConfiguration,
        String domainNameStatus,
        String securityPolicy,
        Map<String, String> tags) {
    /* Nothing here takes the minutes that AWS needs. */
    private static final String AVAILABLE = "AVAILABLE";

    static DomainNameView of(AccountRegion home, DomainName name) {
        return new DomainNameView(
                name.domainName(),
                "arn:aws:apigateway:" + home.region() + "::/domainnames/" + name.domainName(),
                name.certificateName(),
                name.certificateArn(),
                name.certificateUploadDate(),
                name.regionalDomainName(),
                name.regionalCertificateName(),
                name.regionalCertificateArn(),
                name.distributionDomainName(),
                name.endpointConfiguration(),
                AVAILABLE,
                name.securityPolicy(),
                name.tags());
    }
}
