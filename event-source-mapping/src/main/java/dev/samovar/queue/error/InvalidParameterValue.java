package dev.samovar.queue.error;

/** A parameter that is there but cannot be what it is. */
public sealed interface InvalidParameterValue extends QueueError {

    /** One parameter, named with its value. */
    record Parameter(String name, Object value, String reason) implements InvalidParameterValue {
        @Override
        public String message() {
            return "Value " + value + " for parameter " + name + " is invalid. Reason: " + reason;
        }
    }

    /** A message that is longer than its queue allows. */
    record MessageTooLong(int bytesMax) implements InvalidParameterValue {
        @Override
        public String message() {
            return "One or more parameters are invalid. Reason: Message must be shorter than " + bytesMax + " bytes.";
        }
    }

    /** The same of one message in a batch: AWS has other words for it. */
    record EntryTooLong(int bytesMax) implements InvalidParameterValue {
        @Override
        public String message() {
            return "One or more parameters cannot be validated. Reason: Message must be shorter than " + bytesMax
                    + " bytes.";
        }
    }

    /** Tags that a queue cannot have; the rule says why. */
    record Tags(String rule) implements InvalidParameterValue {
        @Override
        public String message() {
            return rule;
        }
    }

    record QueueName(String rule) implements InvalidParameterValue {
        @Override
        public String message() {
            return rule;
        }
    }

    /** A parameter that an entry of a batch lacks: AWS refuses the whole batch, and not as a missing parameter. */
    record Missing(String name) implements InvalidParameterValue {
        @Override
        public String message() {
            return "The request must contain the parameter " + name + ".";
        }
    }

    record NoDeduplicationId() implements InvalidParameterValue {
        @Override
        public String message() {
            return "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided"
                    + " explicitly";
        }
    }

    /** A message attribute that cannot be sent; the rule says why. */
    record MessageAttribute(String rule) implements InvalidParameterValue {
        @Override
        public String message() {
            return rule;
        }
    }

    record MoveTask(String rule) implements InvalidParameterValue {
        @Override
        public String message() {
            return rule;
        }
    }
}
