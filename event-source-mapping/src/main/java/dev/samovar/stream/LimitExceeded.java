package dev.samovar.stream;

/** Something would grow beyond its bound. */
public sealed interface LimitExceeded extends StreamError {

    record TooManyOpenShards(StreamArn stream, int open, int more, int max) implements LimitExceeded {
        @Override
        public String message() {
            return "This request would exceed the shard limit for the account "
                    + stream.home().account() + " in " + stream.home().region()
                    + ". Current shard count for the account: " + open + ". Limit: " + max
                    + ". Number of additional shards that would have resulted from this request: " + more
                    + ". Refer to the AWS Service Limits page"
                    + " (http://docs.aws.amazon.com/general/latest/gr/aws_service_limits.html)"
                    + " for current limits and how to request higher limits.";
        }
    }

    record TooManyShards(StreamArn stream, int max) implements LimitExceeded {
        @Override
        public String message() {
            return "Stream " + stream.name() + " under account " + stream.home().account() + " has " + max
                    + " shards, with those that are closed: wait until some have expired.";
        }
    }

    record ScaledUpTooFar(int open, int target) implements LimitExceeded {
        @Override
        public String message() {
            return "UpdateShardCount cannot scale up over double your current open shard count."
                    + " Current open shard count: " + open + " Target shard count: " + target;
        }
    }

    record ScaledDownTooFar(int open, int target) implements LimitExceeded {
        @Override
        public String message() {
            return "UpdateShardCount cannot scale down below half your current open shard count."
                    + " Current open shard count: " + open + " Target shard count: " + target;
        }
    }

    record TooManyConsumers(StreamArn stream, int max) implements LimitExceeded {
        @Override
        public String message() {
            return "Stream " + stream.name() + " under account " + stream.home().account()
                    + " has reached the maximum number of registered consumers: " + max + ".";
        }
    }

    /** A bound of this machine, not of AWS. */
    record MemoryFull(long bytesMax) implements LimitExceeded {
        @Override
        public String message() {
            return "The records of all streams occupy the " + (bytesMax >> 20)
                    + " MiB that they may: no more can be put before some expire or a stream is deleted.";
        }
    }
}
