package dev.samovar.mapping.api;

import dev.samovar.mapping.poll.MappingProgress;
import dev.samovar.mapping.poll.Pollers;
import dev.samovar.mapping.poll.engine.Counts;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import dev.samovar.protocol.LambdaResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Shows how the mappings of an account and region do, for those who watch. AWS has no such operation. */
@Path("/_samovar/event-source-mappings")
final class ShowProgress {
    private final Decisions decisions;
    private final Pollers pollers;

    ShowProgress(Decisions decisions, Pollers pollers) {
        this.decisions = decisions;
        this.pollers = pollers;
    }

    record Response(List<Mapping> mappings) implements LambdaResponse {}

    /** One mapping; times are milliseconds. */
    record Mapping(
            String uuid,
            String eventSource,
            String functionArn,
            long waiting,
            Optional<Long> oldestAgeMillis,
            int running,
            long batches,
            long records,
            long filteredOut,
            long failures,
            long refusals,
            double batchesPerSecond,
            double recordsPerSecond,
            int lastSize,
            int largestSize,
            String problem) {}

    @GET
    public CompletionStage<Response> show(@HeaderParam("Authorization") @DefaultValue("") Caller caller) {
        return decisions.ask(() -> new Response(pollers.progress().stream()
                .filter(mapping -> mapping.mapping().home().equals(caller.home()))
                .map(ShowProgress::output)
                .toList()));
    }

    private static Mapping output(MappingProgress progress) {
        Counts counts = progress.counts();
        return new Mapping(
                progress.mapping().uuid(),
                progress.source(),
                progress.function().toString(),
                progress.backlog().waiting(),
                progress.backlog().oldest().map(Duration::toMillis),
                counts.running(),
                counts.batches(),
                counts.records(),
                counts.filteredOut(),
                counts.failures(),
                counts.refusals(),
                counts.batchesPerSecond(),
                counts.recordsPerSecond(),
                counts.lastSize(),
                counts.largestSize(),
                counts.problem());
    }
}
