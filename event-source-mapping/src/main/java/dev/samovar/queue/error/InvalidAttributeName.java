package dev.samovar.queue.error;

/** An attribute that this queue does not have. */
public sealed interface InvalidAttributeName extends QueueError {

    record Unknown(String attribute) implements InvalidAttributeName {
        @Override
        public String message() {
            return "Unknown Attribute " + attribute + ".";
        }
    }

    record OnlyForFifo(String attribute) implements InvalidAttributeName {
        @Override
        public String message() {
            return "You can specify the " + attribute + " only when FifoQueue is set to true.";
        }
    }
}
