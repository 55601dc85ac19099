package dev.samovar.mapping.kafka;

import dev.samovar.mapping.source.LogRecord;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Hears what a member of a consumer group gets, in tasks of the scheduler. */
interface MemberListener {

    /**
     * Partitions are this member's from now on; nothing is fetched from them before somebody seeks a place in them.
     *
     * @param committed where the group goes on in each, if it has committed anything
     */
    void assigned(Map<TopicPartition, OptionalLong> committed);

    /**
     * Partitions are to be another member's.
     *
     * @param released runs when nothing of them is being processed any more, and what is done was committed
     */
    void revoked(Set<TopicPartition> partitions, Runnable released);

    /**
     * Records came.
     *
     * @return the partitions to fetch nothing more from for now
     */
    Set<TopicPartition> took(Map<TopicPartition, List<LogRecord.Topic>> records);

    /** Where partitions end now: the offset that the next record will get. */
    void ends(Map<TopicPartition, Long> offsets);

    /** The cluster does not answer, or answers again if the reason is empty. */
    void problem(String reason);

    /** The member is gone, and the cluster knows it unless it did not answer. */
    void left();
}
