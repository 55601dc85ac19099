package dev.samovar.stream.kinesis;

import java.util.concurrent.CompletionStage;

/** An operation of Kinesis Data Streams. */
interface KinesisOperation {
    /** What operations answer that have nothing to say. */
    record NoAnswer() {}

    /** AWS's name for it. */
    String name();

    /** Does it. The answer is what becomes the body of the response. */
    CompletionStage<?> answer(KinesisRequest request);
}
