package dev.samovar.queue.sqs.message;

import dev.samovar.queue.error.MissingParameter;
import dev.samovar.queue.message.VisibilityChange;
import dev.samovar.queue.sqs.wire.Members;

/** A change of visibility in a request, alone or in a batch. */
final class VisibilityMembers {
    private static final String TIMEOUT = "VisibilityTimeout";

    private VisibilityMembers() {}

    static VisibilityChange read(Members members) {
        return new VisibilityChange(
                members.required("ReceiptHandle"),
                members.number(TIMEOUT).orElseThrow(() -> new MissingParameter(TIMEOUT).exception()));
    }
}
