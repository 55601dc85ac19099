package dev.samovar.queue.sqs;

import dev.samovar.protocol.Caller;
import dev.samovar.protocol.service.ServiceRequest;
import dev.samovar.queue.attribute.QueueArn;
import dev.samovar.queue.sqs.wire.Members;
import java.util.concurrent.CompletionStage;

/**
 * A request for one operation.
 *
 * @param caller who sent it
 * @param authority the host and port that the client addressed
 * @param path what it was sent to: {@code /}, or the path of a queue
 * @param members what it says
 * @param abandoned completes if the client goes away before it is answered
 */
public record SqsRequest(
        Caller caller, String authority, String path, Members members, CompletionStage<Void> abandoned) {

    static SqsRequest of(ServiceRequest http, Members members) {
        return new SqsRequest(http.caller(), http.authority(), http.path(), members, http.abandoned());
    }

    /**
     * The queue that the request is about: its member {@code QueueUrl}, or where it was sent.
     *
     * @throws dev.samovar.queue.error.QueueException if neither names a queue
     */
    public QueueArn queue() {
        if (members.text("QueueUrl").isEmpty() && !path.equals("/")) {
            return QueueAddress.parse(caller, path);
        }
        return QueueAddress.parse(caller, members.required("QueueUrl"));
    }

    /** Where the caller reaches a queue: where it reached this program. */
    public String url(QueueArn queue) {
        return "http://" + authority + "/" + queue.home().account() + "/" + queue.name();
    }

    /** Whom the messages of this caller come from. */
    public String senderId() {
        return caller.accessKey().isEmpty() ? caller.home().account() : caller.accessKey();
    }
}
