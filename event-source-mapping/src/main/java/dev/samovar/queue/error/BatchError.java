package dev.samovar.queue.error;

/** A batch that is refused as a whole. */
public sealed interface BatchError extends QueueError {

    /**
     * A batch without entries.
     *
     * @param entryType such as {@code SendMessageBatchRequestEntry}
     */
    record EmptyBatchRequest(String entryType) implements BatchError {
        @Override
        public String message() {
            return "There should be at least one " + entryType + " in the request.";
        }
    }

    record TooManyEntriesInBatchRequest(int entriesMax, int entries) implements BatchError {
        @Override
        public String message() {
            return "Maximum number of entries per request are " + entriesMax + ". You have sent " + entries + ".";
        }
    }

    record BatchRequestTooLong(long bytesMax, long bytes) implements BatchError {
        @Override
        public String message() {
            return "Batch requests cannot be longer than " + bytesMax + " bytes. You have sent " + bytes + " bytes.";
        }
    }

    record InvalidBatchEntryId() implements BatchError {
        @Override
        public String message() {
            return "A batch entry id can only contain alphanumeric characters, hyphens and underscores. "
                    + "It can be at most 80 letters long.";
        }
    }

    record BatchEntryIdsNotDistinct(String id) implements BatchError {
        @Override
        public String message() {
            return "Id " + id + " repeated.";
        }
    }
}
