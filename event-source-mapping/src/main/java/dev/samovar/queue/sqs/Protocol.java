package dev.samovar.queue.sqs;

import dev.samovar.protocol.service.ServiceResponse;
import dev.samovar.queue.sqs.wire.Answer;

/** One request as one of the two protocols of SQS reads it, and how it is answered there. */
sealed interface Protocol permits JsonProtocol, QueryProtocol {

    /** The operation that is asked for. */
    String operation();

    SqsRequest request();

    ServiceResponse done(Answer answer);

    ServiceResponse refused(SqsError error);
}
