package dev.samovar.queue.sqs;

import dev.samovar.queue.sqs.wire.Answer;
import java.util.concurrent.CompletionStage;

/** An operation of SQS. */
public interface SqsOperation {

    /** AWS's name for it. */
    String name();

    /** Does it. Called on an event loop, which must not be held up. */
    CompletionStage<? extends Answer> answer(SqsRequest request);
}
