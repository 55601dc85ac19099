package dev.samovar.stream;

import dev.samovar.stream.shard.ShardId;

/** A shard was asked for more than it gives or takes in a second. */
public record RateExceeded(StreamArn stream, ShardId shard) implements StreamError {
    @Override
    public String message() {
        return "Rate exceeded for shard " + shard + " in stream " + stream.name() + " under account "
                + stream.home().account() + ".";
    }
}
