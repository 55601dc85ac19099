package dev.samovar.stream.kinesis;

import dev.samovar.function.AccountRegion;
import dev.samovar.protocol.Decisions;
import dev.samovar.stream.Shards;
import dev.samovar.stream.StreamMode;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;

/** Tells how many shards and streams an account has, and may have, in a region. */
@Singleton
final class DescribeLimits implements KinesisOperation {
    private final Decisions decisions;
    private final Streams streams;

    DescribeLimits(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    /** There is no bound of its own for streams on demand: they count as the shards that they have. */
    record Response(int shardLimit, int openShardCount, int onDemandStreamCount, int onDemandStreamCountLimit) {}

    @Override
    public String name() {
        return "DescribeLimits";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        AccountRegion home = request.caller().home();
        return decisions.ask(() -> {
            int onDemand = (int) streams.list(home).stream()
                    .filter(stream -> stream.settings().mode() == StreamMode.ON_DEMAND)
                    .count();
            Shards shards = streams.shards();
            return new Response(shards.openShardsMax(), shards.openShards(home), onDemand, shards.openShardsMax());
        });
    }
}
