/**
 * Topics of Kafka clusters as pollers see them, through Kafka's own client:
 * {@link dev.samovar.mapping.kafka.KafkaTopics} opens them. One thread for each mapping owns its consumer; what it reads
 * and hears goes to tasks of the scheduler, where all is decided.
 */
@NullMarked
package dev.samovar.mapping.kafka;

import org.jspecify.annotations.NullMarked;
