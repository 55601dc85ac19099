package dev.samovar.queue.sqs.message;

import dev.samovar.queue.error.QueueError;
import dev.samovar.queue.message.Outcome;
import dev.samovar.queue.sqs.SqsError;
import dev.samovar.queue.sqs.SqsErrors;
import dev.samovar.queue.sqs.wire.Answer;
import dev.samovar.queue.sqs.wire.Output;
import dev.samovar.queue.sqs.wire.Plural;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * How the entries of a batch ended.
 *
 * @param successful what the entries are called that were done
 * @param done what is told of each of those
 * @param failed the others
 */
record BatchAnswer(Plural successful, List<Done> done, List<Failed> failed) implements Answer {

    /** An entry that was done. */
    record Done(String id, Answer more) {
        void write(Output out) {
            out.text("Id", id);
            more.write(out);
        }
    }

    /** An entry that was refused. */
    record Failed(String id, QueueError error) {
        void write(Output out) {
            SqsError wire = SqsErrors.of(error);
            out.text("Id", id);
            out.flag("SenderFault", wire.isSenderFault());
            out.text("Code", wire.queryCode());
            out.text("Message", wire.message());
        }
    }

    /**
     * Tells the outcomes apart; each belongs to the id at its place.
     *
     * @param more what is told of an entry that was done, by its place and value
     */
    static <T> BatchAnswer of(
            Plural successful, List<String> ids, List<Outcome<T>> outcomes, BiFunction<Integer, T, Answer> more) {
        List<Done> done = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            switch (outcomes.get(i)) {
                case Outcome.Done<T>(T value) -> done.add(new Done(ids.get(i), more.apply(i, value)));
                case Outcome.Refused<T>(QueueError error) -> failed.add(new Failed(ids.get(i), error));
            }
        }
        return new BatchAnswer(successful, done, failed);
    }

    @Override
    public void write(Output out) {
        out.structures(successful, done, Done::write);
        out.structures(Plural.FAILED, failed, Failed::write);
    }
}
