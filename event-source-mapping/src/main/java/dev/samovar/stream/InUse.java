package dev.samovar.stream;

/** Something is there that must not be, or is busy. */
public sealed interface InUse extends StreamError {

    record StreamExists(StreamArn stream) implements InUse {
        @Override
        public String message() {
            return "Stream " + stream.name() + " under account " + stream.home().account() + " already exists.";
        }
    }

    record StreamNotActive(StreamArn stream, StreamStatus status) implements InUse {
        @Override
        public String message() {
            return "Stream " + stream.name() + " under account " + stream.home().account()
                    + " not ACTIVE, instead in state " + status;
        }
    }

    record StreamHasConsumers(StreamArn stream) implements InUse {
        @Override
        public String message() {
            return "Stream " + stream.name() + " under account " + stream.home().account()
                    + " has one or more consumers registered to it. Deregister all consumers before deleting the"
                    + " stream, or set EnforceConsumerDeletion to true.";
        }
    }

    record ConsumerExists(StreamArn stream, String consumer) implements InUse {
        @Override
        public String message() {
            return "Consumer " + consumer + " under stream " + stream.name() + " already exists for account "
                    + stream.home().account() + ".";
        }
    }

    record ConsumerNotActive(StreamArn stream, String consumer, ConsumerStatus status) implements InUse {
        @Override
        public String message() {
            return "Consumer " + consumer + " under stream " + stream.name() + " not ACTIVE, instead in state "
                    + status;
        }
    }
}
