package dev.samovar.mapping.source;

/** A topic of a Kafka cluster: the cluster itself keeps how far a group of readers is. */
public interface TopicSource extends LogSource<LogRecord.Topic> {

    /** The offsets that the group has committed, in the partitions that are assigned to this reader. */
    Checkpoints checkpoints();
}
