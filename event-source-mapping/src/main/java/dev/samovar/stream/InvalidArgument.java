package dev.samovar.stream;

import dev.samovar.stream.shard.Shard;
import dev.samovar.stream.shard.ShardId;
import java.time.Duration;
import java.time.Instant;

/** An argument that is well-formed and wrong. */
public sealed interface InvalidArgument extends StreamError {

    private static String place(StreamArn stream) {
        return "in stream " + stream.name() + " under account " + stream.home().account();
    }

    record HashKeyOutOfRange(String key) implements InvalidArgument {
        @Override
        public String message() {
            return "Invalid ExplicitHashKey. ExplicitHashKey must be in the range: [0, 2^128-1]. Specified value was "
                    + key;
        }
    }

    record RecordsTooLarge(long bytesMax) implements InvalidArgument {
        @Override
        public String message() {
            return "Records size exceeds " + (bytesMax >> 20) + " MB limit";
        }
    }

    record RecordTooLarge(StreamArn stream, long bytes, long bytesMax) implements InvalidArgument {
        @Override
        public String message() {
            return "Record of " + bytes + " bytes exceeds the maximum record size of " + bytesMax + " bytes "
                    + place(stream) + ".";
        }
    }

    record InvalidOrdering(StreamArn stream, String sequenceNumber) implements InvalidArgument {
        @Override
        public String message() {
            return "ExclusiveMinimumSequenceNumber " + sequenceNumber + " used in PutRecord on stream " + stream.name()
                    + " under account " + stream.home().account() + " is invalid.";
        }
    }

    record InvalidStart(StreamArn stream, ShardId shard, String sequenceNumber) implements InvalidArgument {
        @Override
        public String message() {
            return "StartingSequenceNumber " + sequenceNumber + " used in GetShardIterator on shard " + shard + " "
                    + place(stream) + " is invalid.";
        }
    }

    record StartOfOtherShard(ShardId encoded, ShardId shard) implements InvalidArgument {
        @Override
        public String message() {
            return "Invalid StartingSequenceNumber. It encodes " + encoded
                    + ", while it was used in a call to a shard with " + shard;
        }
    }

    record StartOfOtherStream(StreamArn stream, ShardId shard, String sequenceNumber) implements InvalidArgument {
        @Override
        public String message() {
            return "StartingSequenceNumber " + sequenceNumber + " used in GetShardIterator on shard " + shard + " "
                    + place(stream) + " is invalid because it did not come from this stream.";
        }
    }

    record InTheFuture(Instant timestamp, Instant now) implements InvalidArgument {
        @Override
        public String message() {
            return "The timestampInMillis parameter cannot be greater than the currentTimestampInMillis."
                    + " timestampInMillis: " + timestamp.toEpochMilli() + ", currentTimestampInMillis: "
                    + now.toEpochMilli();
        }
    }

    record InvalidIterator() implements InvalidArgument {
        @Override
        public String message() {
            return "Invalid ShardIterator.";
        }
    }

    record InvalidSplit(StreamArn stream, Shard shard, String newStart) implements InvalidArgument {
        @Override
        public String message() {
            return "NewStartingHashKey " + newStart + " used in SplitShard() on shard " + shard.id() + " "
                    + place(stream) + " is not both greater than one plus the shard's StartingHashKey "
                    + shard.range().first() + " and less than the shard's EndingHashKey "
                    + shard.range().last() + ".";
        }
    }

    record ShardClosed(StreamArn stream, ShardId shard) implements InvalidArgument {
        @Override
        public String message() {
            return "Shard " + shard + " " + place(stream) + " is not open: it has been split or merged already.";
        }
    }

    record NotAdjacent(StreamArn stream, ShardId shard, ShardId other) implements InvalidArgument {
        @Override
        public String message() {
            return "Shards " + shard + " and " + other + " " + place(stream)
                    + " are not an adjacent pair of shards eligible for merging";
        }
    }

    record RetentionTooShort(Duration requested) implements InvalidArgument {
        @Override
        public String message() {
            return "Minimum allowed retention period is " + StreamSettings.RETENTION_MIN.toHours()
                    + " hours. Requested retention period (" + requested.toHours() + " hours) is too short.";
        }
    }

    record RetentionTooLong(Duration requested) implements InvalidArgument {
        @Override
        public String message() {
            return "Maximum allowed retention period is " + StreamSettings.RETENTION_MAX.toHours()
                    + " hours. Requested retention period (" + requested.toHours() + " hours) is too long.";
        }
    }

    record NotAnIncrease(StreamArn stream, Duration requested, Duration now) implements InvalidArgument {
        @Override
        public String message() {
            return "Requested retention period (" + requested.toHours() + " hours) for stream " + stream.name()
                    + " can not be shorter than existing retention period (" + now.toHours()
                    + " hours). Use DecreaseRetentionPeriod API.";
        }
    }

    record NotADecrease(StreamArn stream, Duration requested, Duration now) implements InvalidArgument {
        @Override
        public String message() {
            return "Requested retention period (" + requested.toHours() + " hours) for stream " + stream.name()
                    + " can not be longer than existing retention period (" + now.toHours()
                    + " hours). Use IncreaseRetentionPeriod API.";
        }
    }

    record TooManyTags(StreamArn stream, int max) implements InvalidArgument {
        @Override
        public String message() {
            return "Failed to add tags to stream " + stream.name() + " under account "
                    + stream.home().account() + " because a given stream cannot have more than " + max
                    + " tags associated with it.";
        }
    }

    /** A request that says too much, too little or the wrong thing. */
    record Because(String message) implements InvalidArgument {}
}
