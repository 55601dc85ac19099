package dev.samovar.mapping.kafka;

import dev.samovar.mapping.SourceSettings;
import dev.samovar.mapping.source.TopicSource;
import dev.samovar.time.Scheduler;

/** Opens topics of Kafka clusters that their owners run. Connections are plain: nobody has to say who he is. */
public final class KafkaTopics {
    private final Scheduler scheduler;

    public KafkaTopics(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Opens a topic, which need not be there, nor its cluster. Nothing is asked of it before somebody subscribes. */
    public TopicSource open(SourceSettings.Kafka settings) {
        return new KafkaTopic(scheduler, new GroupMember(settings, scheduler));
    }
}
