package dev.samovar.gateway.api.domain;

import dev.samovar.gateway.api.patch.Effects;
import dev.samovar.gateway.api.patch.PatchOperation;
import dev.samovar.gateway.api.patch.PatchRequest;
import dev.samovar.gateway.api.patch.PatchTable;
import dev.samovar.gateway.api.patch.Refusal;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.domain.DomainName;
import dev.samovar.gateway.domain.DomainNames;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Changes a name. */
@Path("/domainnames/{domain_name}")
final class UpdateDomainName {
    private static final PatchTable<DomainName> CHANGES = new PatchTable<>(DomainName.class, Refusal.LISTING)
            .replace("/certificateName", Effects.optionalText("certificateName"))
            .replace("/certificateArn", Effects.optionalText("certificateArn"))
            .replace("/regionalCertificateName", Effects.optionalText("regionalCertificateName"))
            .replace("/regionalCertificateArn", Effects.optionalText("regionalCertificateArn"))
            .replace("/securityPolicy", Effects.text("securityPolicy"));

    private final DomainNames names;
    private final Decisions decisions;

    UpdateDomainName(DomainNames names, Decisions decisions) {
        this.names = names;
        this.decisions = decisions;
    }

    @PATCH
    public CompletionStage<Answer> update(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("domain_name") String domainName,
            PatchRequest request) {
        List<PatchOperation> operations = request.operations("updateDomainNameInput");
        return decisions
                .change(() -> names.update(caller.home(), domainName, name -> CHANGES.apply(name, operations)))
                .thenApply(name -> new Answer(DomainNameView.of(caller.home(), name)));
    }
}
