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

    /** Something about the parameters together. */
    record Parameters(String reason) implements InvalidParameterValue {
        @Override
        public String message() {
            return "One or more parameters are invalid. Reason: " + reason;
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
