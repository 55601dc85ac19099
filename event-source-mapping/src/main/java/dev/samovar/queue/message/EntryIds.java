package dev.samovar.queue.message;

import dev.samovar.queue.error.BatchError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The ids that callers give to the entries of a batch. */
public final class EntryIds {
    private static final int ENTRIES_MAX = 10;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");

    private EntryIds() {}

    /**
     * Refuses a batch that has no entries, too many, or ones that cannot be told apart.
     *
     * @param entryType what the entries are called, such as {@code SendMessageBatchRequestEntry}
     * @throws dev.samovar.queue.error.QueueException with a {@link BatchError}
     */
    public static void check(String entryType, List<String> ids) {
        if (ids.isEmpty()) {
            throw new BatchError.EmptyBatchRequest(entryType).exception();
        }
        if (ids.size() > ENTRIES_MAX) {
            throw new BatchError.TooManyEntriesInBatchRequest(ENTRIES_MAX, ids.size()).exception();
        }
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!ID.matcher(id).matches()) {
                throw new BatchError.InvalidBatchEntryId().exception();
            }
            if (!seen.add(id)) {
                throw new BatchError.BatchEntryIdsNotDistinct(id).exception();
            }
        }
    }
}
