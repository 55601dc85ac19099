package dev.samovar.mapping;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where a mapping reads from, with the settings that only such a source has. */
public sealed interface SourceSettings {

    /** What tells this source from others: an ARN, or the brokers and topic. */
    String identity();

    /**
     * A queue that speaks the SQS API.
     *
     * @param arn the queue's ARN
     * @param fifo whether it keeps the order within message groups
     * @param concurrencyMax how many batches of this mapping are processed at a time, if that is limited
     * @param pollers how many pollers there are, in provisioned mode
     */
    record Queue(String arn, boolean fifo, Optional<Integer> concurrencyMax, Optional<ProvisionedPollers> pollers)
            implements SourceSettings {
        @Override
        public String identity() {
            return arn;
        }
    }

    /**
     * A stream of records in shards, behind the Kinesis API.
     *
     * @param arn the stream's ARN
     * @param startingPosition where to begin
     * @param parallelizationFactor how many batches of one shard are processed at a time
     * @param tumblingWindow how long a window of records with a common state is; zero for none
     * @param failures what happens to failed batches
     */
    record Stream(
            String arn,
            StartingPosition startingPosition,
            int parallelizationFactor,
            Duration tumblingWindow,
            FailurePolicy failures)
            implements SourceSettings {
        @Override
        public String identity() {
            return arn;
        }
    }

    /**
     * A topic of an Apache Kafka cluster that its owner runs.
     *
     * @param bootstrapServers each as {@code host:port}
     * @param topic the topic's name
     * @param consumerGroup whose committed offsets are read and written
     * @param startingPosition where to begin in partitions without a committed offset
     * @param pollers how many pollers there are, in provisioned mode
     * @param failures what happens to failed batches
     */
    record Kafka(
            List<String> bootstrapServers,
            String topic,
            String consumerGroup,
            StartingPosition startingPosition,
            Optional<ProvisionedPollers> pollers,
            FailurePolicy failures)
            implements SourceSettings {

        public Kafka {
            bootstrapServers = List.copyOf(bootstrapServers);
        }

        @Override
        public String identity() {
            return String.join(",", bootstrapServers) + "/" + topic;
        }
    }
}
