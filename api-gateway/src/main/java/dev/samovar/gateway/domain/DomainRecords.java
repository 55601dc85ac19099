package dev.samovar.gateway.domain;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.edit.Ids;
import dev.samovar.gateway.rest.EndpointConfiguration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes names as AWS does, with what it adds to them. */
final class DomainRecords {
    private static final String EDGE = "EDGE";
    private static final String SECURITY_POLICY = "TLS_1_2";

    private final InstantSource clock;
    private final Ids ids;

    DomainRecords(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        ids = new Ids(random);
    }

    DomainName of(AccountRegion home, NewDomainName asked) {
        EndpointConfiguration endpoint = asked.endpointConfiguration().orElse(EndpointConfiguration.EDGE);
        boolean isEdge = endpoint.types().contains(EDGE);
        boolean hasCertificate =
                asked.certificateArn().isPresent() || asked.certificateName().isPresent();
        String drawn = ids.api(_ -> false);
        return new DomainName(
                asked.domainName(),
                asked.certificateName(),
                asked.certificateArn(),
                hasCertificate ? Optional.of(clock.instant()) : Optional.empty(),
                isEdge
                        ? Optional.empty()
                        : Optional.of("d-" + drawn + ".execute-api." + home.region() + ".amazonaws.com"),
                asked.regionalCertificateName(),
                asked.regionalCertificateArn(),
                isEdge ? Optional.of("d" + drawn + ".cloudfront.net") : Optional.empty(),
                endpoint,
                asked.securityPolicy().orElse(SECURITY_POLICY),
                asked.tags());
    }
}
