package dev.samovar.gateway.api.domain;

import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.domain.DomainNames;
import dev.samovar.gateway.domain.NewDomainName;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.EndpointConfiguration;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Registers a name. */
@Path("/domainnames")
final class CreateDomainName {
    private final DomainNames names;
    private final Decisions decisions;

    CreateDomainName(DomainNames names, Decisions decisions) {
        this.names = names;
        this.decisions = decisions;
    }

    record Request(
            Optional<String> domainName,
            Optional<String> certificateName,
            Optional<String> certificateArn,
            Optional<String> regionalCertificateName,
            Optional<String> regionalCertificateArn,
            Optional<Endpoint> endpointConfiguration,
            Optional<String> securityPolicy,
            Optional<Map<String, Object>> mutualTlsAuthentication,
            Optional<Map<String, String>> tags)
            implements ApiRequest {

        NewDomainName name() {
            if (mutualTlsAuthentication.isPresent()) {
                throw new BadRequest("Samovar does not support mutual TLS").exception();
            }
            return new NewDomainName(
                    domainName.orElse(""),
                    certificateName,
                    certificateArn,
                    regionalCertificateName,
                    regionalCertificateArn,
                    endpointConfiguration.map(Endpoint::configuration),
                    securityPolicy,
                    tags.orElse(Map.of()));
        }
    }

    record Endpoint(
            Optional<List<String>> types, Optional<String> ipAddressType, Optional<List<String>> vpcEndpointIds) {

        EndpointConfiguration configuration() {
            return new EndpointConfiguration(
                    types.orElse(EndpointConfiguration.EDGE.types()),
                    ipAddressType.orElse(EndpointConfiguration.EDGE.ipAddressType()),
                    vpcEndpointIds.orElse(List.of()));
        }
    }

    @POST
    @ResponseStatus(201)
    public CompletionStage<Answer> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller, Request request) {
        NewDomainName asked = request.name();
        return decisions
                .change(() -> names.create(caller.home(), asked))
                .thenApply(name -> new Answer(DomainNameView.of(caller.home(), name)));
    }
}
