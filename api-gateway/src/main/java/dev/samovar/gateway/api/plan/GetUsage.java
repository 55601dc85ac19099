package dev.samovar.gateway.api.plan;

import dev.samovar.gateway.account.Keyring;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ItemPage;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.usage.DailyUsage;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Tells what the keys of a plan used. */
@Path("/usageplans/{usageplanId}/usage")
final class GetUsage {
    private final Keyring keyring;
    private final Decisions decisions;

    GetUsage(Keyring keyring, Decisions decisions) {
        this.keyring = keyring;
        this.decisions = decisions;
    }

    @GET
    public CompletionStage<Answer> get(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @PathParam("usageplanId") String planId,
            @QueryParam("keyId") Optional<String> keyId,
            @QueryParam("startDate") Optional<String> startDate,
            @QueryParam("endDate") Optional<String> endDate,
            @QueryParam("position") Optional<String> position,
            @QueryParam("limit") Optional<Integer> limit) {
        LocalDate start = date("startDate", startDate);
        LocalDate end = date("endDate", endDate);
        return decisions.ask(() -> {
            Map<String, List<DailyUsage>> usage = keyring.usages().get(caller.home(), planId, keyId, start, end);
            var page = ItemPage.of(List.copyOf(usage.entrySet()), Map.Entry::getKey, position, limit);
            return new Answer(UsageView.of(planId, start, end, page));
        });
    }

    private static LocalDate date(String parameter, Optional<String> text) {
        try {
            return LocalDate.parse(text.orElse(""));
        } catch (DateTimeParseException malformed) {
            throw new BadRequest("Invalid " + parameter + " specified. It must look like 2026-01-31").exception();
        }
    }
}
