package dev.samovar.queue.sqs.message;

import dev.samovar.queue.message.Md5;
import dev.samovar.queue.message.MessageAttribute;
import dev.samovar.queue.message.NewMessage;
import dev.samovar.queue.message.SentMessage;
import dev.samovar.queue.sqs.wire.Answer;
import dev.samovar.queue.sqs.wire.Output;
import java.util.Map;

/**
 * What a sender is told of one message.
 *
 * @param sent what became of it
 * @param message what it digests
 */
record SentAnswer(SentMessage sent, NewMessage message) implements Answer {

    @Override
    public void write(Output out) {
        out.text("MessageId", sent.id().toString());
        out.text("MD5OfMessageBody", Md5.of(message.body()));
        digest(out, "MD5OfMessageAttributes", message.attributes());
        digest(out, "MD5OfMessageSystemAttributes", MessageMembers.systemAttributes(message));
        out.text("SequenceNumber", sent.sequenceNumber());
    }

    private static void digest(Output out, String name, Map<String, MessageAttribute> attributes) {
        if (!attributes.isEmpty()) {
            out.text(name, Md5.of(attributes));
        }
    }
}
