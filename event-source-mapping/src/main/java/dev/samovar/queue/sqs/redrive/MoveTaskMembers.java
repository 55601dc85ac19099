package dev.samovar.queue.sqs.redrive;

import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.error.InvalidParameterValue;
import dev.samovar.queue.error.MissingParameter;
import dev.samovar.queue.error.ResourceNotFound;
import dev.samovar.queue.sqs.SqsRequest;
import java.util.Optional;

/** Queues in requests about move tasks, named by their ARNs. */
final class MoveTaskMembers {
    private static final String SOURCE = "SourceArn";

    private MoveTaskMembers() {}

    static QueueArn source(SqsRequest request) {
        return queue(request, SOURCE).orElseThrow(() -> new MissingParameter(SOURCE).exception());
    }

    /**
     * A queue of the caller, if the member is there.
     *
     * @throws dev.samovar.queue.error.QueueException if the member is no ARN of a queue, or of one of somebody else
     */
    static Optional<QueueArn> queue(SqsRequest request, String member) {
        Optional<String> text = request.members().text(member).filter(arn -> !arn.isEmpty());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        QueueArn queue = QueueArn.parse(text.get())
                .orElseThrow(() -> new InvalidParameterValue.MoveTask("You must use this format to specify the "
                                + member + ": arn:<partition>:<service>:<region>:<account-id>:<resource-id>")
                        .exception());
        if (!queue.home().equals(request.caller().home())) {
            throw new ResourceNotFound.QueueOfMoveTask(member).exception();
        }
        return Optional.of(queue);
    }
}
