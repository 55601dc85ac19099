package dev.samovar.gateway.api.plan;

import dev.samovar.function.Violations;
import dev.samovar.gateway.account.Keyring;
import dev.samovar.gateway.account.NewUsagePlan;
import dev.samovar.gateway.account.PlanStage;
import dev.samovar.gateway.account.QuotaSettings;
import dev.samovar.gateway.account.ThrottleSettings;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiRequest;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.usage.QuotaPeriod;
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

/** Makes a plan. */
@Path("/usageplans")
final class CreateUsagePlan {
    private final Keyring keyring;
    private final Decisions decisions;

    CreateUsagePlan(Keyring keyring, Decisions decisions) {
        this.keyring = keyring;
        this.decisions = decisions;
    }

    record Request(
            Optional<String> name,
            Optional<String> description,
            Optional<List<Stage>> apiStages,
            Optional<ThrottleSettings> throttle,
            Optional<Quota> quota,
            Optional<Map<String, String>> tags)
            implements ApiRequest {

        NewUsagePlan plan() {
            return new NewUsagePlan(
                    name.orElseThrow(() -> new BadRequest("Usage Plan name cannot be blank").exception()),
                    description,
                    apiStages.orElse(List.of()).stream().map(Stage::planStage).toList(),
                    throttle,
                    quota.map(Quota::settings),
                    tags.orElse(Map.of()));
        }
    }

    record Stage(Optional<String> apiId, Optional<String> stage, Optional<Map<String, ThrottleSettings>> throttle) {
        PlanStage planStage() {
            return new PlanStage(apiId.orElse(""), stage.orElse(""), throttle.orElse(Map.of()));
        }
    }

    record Quota(Optional<Integer> limit, Optional<Integer> offset, Optional<String> period) {
        QuotaSettings settings() {
            String word = period.orElse(QuotaPeriod.MONTH.name());
            new Violations()
                    .oneOf("createUsagePlanInput.quota.period", word, QuotaWords.ALL)
                    .check();
            return new QuotaSettings(limit.orElse(0), offset.orElse(0), QuotaPeriod.valueOf(word));
        }
    }

    @POST
    @ResponseStatus(201)
    public CompletionStage<Answer> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller, Request request) {
        NewUsagePlan asked = request.plan();
        return decisions
                .change(() -> keyring.plans().create(caller.home(), asked))
                .thenApply(plan -> new Answer(PlanView.listed(plan)));
    }
}
