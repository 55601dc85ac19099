package dev.samovar.queue.error;

/** Something that this queue cannot do. */
public record UnsupportedOperation(String message) implements QueueError {}
