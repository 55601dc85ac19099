package dev.samovar.queue.sqs.message;

import dev.samovar.queue.error.MissingParameter;
import dev.samovar.queue.message.EntryIds;
import dev.samovar.queue.sqs.wire.Members;
import dev.samovar.queue.sqs.wire.Plural;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The entries of a batch, in a request.
 *
 * @param type what they are called
 * @param entries what each says
 * @param ids what each is called by the caller
 */
record BatchEntries(String type, List<Members> entries, List<String> ids) {

    /**
     * Reads the entries of a request.
     *
     * @throws dev.samovar.queue.error.QueueException if they are none, too many or not told apart
     */
    static BatchEntries read(Members request, Plural name) {
        var unnamed = new BatchEntries(name.part(), request.structures(name), List.of());
        var batch = new BatchEntries(unnamed.type, unnamed.entries, unnamed.required("Id"));
        EntryIds.check(batch.type, batch.ids);
        return batch;
    }

    /**
     * A member that every entry must have.
     *
     * @throws dev.samovar.queue.error.QueueException if one has not
     */
    List<String> required(String member) {
        List<String> texts = new ArrayList<>(entries.size());
        for (Members entry : entries) {
            int number = texts.size() + 1;
            texts.add(entry.text(member).orElseThrow(() -> missing(number, member)));
        }
        return texts;
    }

    <T> List<T> map(Function<Members, T> read) {
        return entries.stream().map(read).toList();
    }

    private RuntimeException missing(int number, String member) {
        return new MissingParameter(type + "." + number + "." + member).exception();
    }
}
