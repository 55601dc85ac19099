package dev.samovar.stream;

import dev.samovar.stream.shard.ShardId;

/** Something is not there. */
public sealed interface NotFound extends StreamError {

    record NoStream(StreamArn stream) implements NotFound {
        @Override
        public String message() {
            return "Stream " + stream.name() + " under account " + stream.home().account() + " not found.";
        }
    }

    /** A shard that cannot be changed because it is not there, under the name that the caller gave. */
    record NoShard(StreamArn stream, String shard) implements NotFound {
        @Override
        public String message() {
            return "Could not find shard " + shard + " in stream " + stream.name() + " under account "
                    + stream.home().account() + ".";
        }
    }

    /** A shard that cannot be read because it, or its stream, is not there. */
    record NothingToRead(StreamArn stream, ShardId shard) implements NotFound {
        @Override
        public String message() {
            return "Shard " + shard + " in stream " + stream.name() + " under account "
                    + stream.home().account() + " does not exist";
        }
    }

    /** A consumer that is not there, by its name or its ARN. */
    record NoConsumer(StreamArn stream, String consumer) implements NotFound {
        @Override
        public String message() {
            return "Consumer " + consumer + ", account " + stream.home().account() + " not found.";
        }
    }
}
