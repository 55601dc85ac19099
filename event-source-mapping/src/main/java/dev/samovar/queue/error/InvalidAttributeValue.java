package dev.samovar.queue.error;

/** A value that a queue attribute cannot have. */
public sealed interface InvalidAttributeValue extends QueueError {

    record OutOfRange(String attribute) implements InvalidAttributeValue {
        @Override
        public String message() {
            return "Invalid value for the parameter " + attribute + ".";
        }
    }

    record Impossible(String attribute, String reason) implements InvalidAttributeValue {
        @Override
        public String message() {
            return "Invalid value for the parameter " + attribute + ". Reason: " + reason;
        }
    }
}
