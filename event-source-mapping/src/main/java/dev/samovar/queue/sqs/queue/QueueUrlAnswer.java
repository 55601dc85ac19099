package dev.samovar.queue.sqs.queue;

import dev.samovar.queue.sqs.wire.Answer;
import dev.samovar.queue.sqs.wire.Output;

/** Where a queue is. */
record QueueUrlAnswer(String queueUrl) implements Answer {

    @Override
    public void write(Output out) {
        out.text("QueueUrl", queueUrl);
    }
}
