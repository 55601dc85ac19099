package dev.samovar.stream.kinesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.ScalingType;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.ShardFilterType;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/** Shards being split, merged and listed: what AWS's SDK for Java sees of it, whatever it speaks. */
abstract class ShardsContract extends KinesisSession {
    ShardsContract(boolean cbor, String contentType) {
        super(cbor, contentType);
    }

    @Test
    void aShardIsSplitAndMergedWhileItIsRead() {
        create(1);
        put("k", "a");
        kinesis.splitShard(request ->
                request.streamName(name).shardToSplit("shardId-000000000000").newStartingHashKey(MIDDLE));
        awaitActive();

        GetRecordsResponse last = read(iterator("shardId-000000000000", ShardIteratorType.TRIM_HORIZON));
        GetRecordsResponse end = read(last.nextShardIterator());
        assertThat(text(last.records())).isEqualTo("a");
        assertThat(end.nextShardIterator()).isNull();
        assertThat(end.childShards())
                .extracting(child -> child.shardId())
                .containsExactly("shardId-000000000001", "shardId-000000000002");
        assertThat(end.childShards().getFirst().parentShards()).containsExactly("shardId-000000000000");

        kinesis.mergeShards(request -> request.streamARN(arn())
                .shardToMerge("shardId-000000000001")
                .adjacentShardToMerge("shardId-000000000002"));
        awaitActive();

        Shard merged = kinesis.listShards(request ->
                        request.streamName(name).shardFilter(filter -> filter.type(ShardFilterType.AT_LATEST)))
                .shards()
                .getFirst();
        assertThat(merged.parentShardId()).isEqualTo("shardId-000000000001");
        assertThat(merged.adjacentParentShardId()).isEqualTo("shardId-000000000002");
        assertThat(merged.sequenceNumberRange().endingSequenceNumber()).isNull();
        assertThat(merged.hashKeyRange().endingHashKey()).isEqualTo("340282366920938463463374607431768211455");
    }

    @Test
    void shardsAreListedByTheirTimesAndInPages() {
        create(3);
        Instant before = Instant.now();
        kinesis.updateShardCount(
                request -> request.streamName(name).targetShardCount(6).scalingType(ScalingType.UNIFORM_SCALING));
        awaitActive();

        List<Shard> all =
                kinesis.listShards(request -> request.streamName(name)).shards();
        List<Shard> pages = new ArrayList<>();
        var page = kinesis.listShards(request -> request.streamName(name).maxResults(4));
        pages.addAll(page.shards());
        while (page.nextToken() != null) {
            String token = page.nextToken();
            page = kinesis.listShards(request -> request.nextToken(token).maxResults(4));
            pages.addAll(page.shards());
        }

        assertThat(all).hasSize(9);
        assertThat(pages).isEqualTo(all);
        assertThat(filtered(ShardFilterType.AT_LATEST, before)).hasSize(6);
        assertThat(filtered(ShardFilterType.AT_TRIM_HORIZON, before)).hasSize(3);
        assertThat(filtered(ShardFilterType.AT_TIMESTAMP, before)).hasSize(3);
        assertThat(filtered(ShardFilterType.FROM_TIMESTAMP, before)).hasSize(9);
        assertThat(kinesis.listShards(request -> request.streamName(name)
                                .shardFilter(filter -> filter.type(ShardFilterType.AFTER_SHARD_ID)
                                        .shardId("shardId-000000000006")))
                        .shards())
                .hasSize(2);
        assertThat(kinesis.describeStream(request ->
                                request.streamName(name).limit(2).exclusiveStartShardId("shardId-000000000001"))
                        .streamDescription()
                        .shards())
                .extracting(Shard::shardId)
                .containsExactly("shardId-000000000002", "shardId-000000000003");
    }

    private List<Shard> filtered(ShardFilterType type, Instant time) {
        return kinesis.listShards(request -> request.streamName(name).shardFilter(filter -> {
                    filter.type(type);
                    if (type.toString().endsWith("_TIMESTAMP")) {
                        filter.timestamp(time);
                    }
                }))
                .shards();
    }
}
