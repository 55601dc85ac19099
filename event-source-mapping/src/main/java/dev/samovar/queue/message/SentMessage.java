package dev.samovar.queue.message;

import java.util.Optional;
import java.util.UUID;

/**
 * What a sender learns of a message.
 *
 * @param id unique in the world, and the same at each receive
 * @param sequenceNumber its place in a FIFO queue: twenty digits; empty in standard queues
 */
public record SentMessage(UUID id, Optional<String> sequenceNumber) {}
