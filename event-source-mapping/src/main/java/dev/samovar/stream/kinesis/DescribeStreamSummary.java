package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Decisions;
import dev.samovar.stream.StreamArn;
import dev.samovar.stream.StreamDescription;
import dev.samovar.stream.StreamStatus;
import dev.samovar.stream.Streams;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Tells what a stream is, without its shards. */
@Singleton
final class DescribeStreamSummary implements KinesisOperation {
    private final Decisions decisions;
    private final Streams streams;

    DescribeStreamSummary(Decisions decisions, Streams streams) {
        this.decisions = decisions;
        this.streams = streams;
    }

    record Request(Optional<String> streamName, Optional<String> streamARN) {}

    record Response(Summary streamDescriptionSummary) {}

    record Summary(
            String streamName,
            String streamARN,
            StreamStatus streamStatus,
            ModeDetails streamModeDetails,
            long retentionPeriodHours,
            Instant streamCreationTimestamp,
            List<DescribeStream.NoMetrics> enhancedMonitoring,
            String encryptionType,
            int openShardCount,
            int consumerCount,
            int maxRecordSizeInKiB) {}

    @Override
    public String name() {
        return "DescribeStreamSummary";
    }

    @Override
    public CompletionStage<?> answer(KinesisRequest request) {
        Request input = request.read(Request.class);
        StreamArn arn = StreamReference.of(request, input.streamName(), input.streamARN(), new Checks());
        return decisions.ask(() -> new Response(summary(streams.describe(arn))));
    }

    private static Summary summary(StreamDescription stream) {
        return new Summary(
                stream.arn().name(),
                stream.arn().toString(),
                stream.status(),
                ModeDetails.of(stream.settings().mode()),
                stream.settings().retention().toHours(),
                stream.createdAt(),
                DescribeStream.NoMetrics.LIST,
                "NONE",
                stream.openShards(),
                stream.consumers(),
                stream.settings().recordKibMax());
    }
}
