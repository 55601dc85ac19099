package dev.samovar.mapping;

import java.time.Duration;

/** A mapping that is well-formed but not possible. */
public sealed interface InvalidMapping extends MappingError {

    record NoFunction() implements InvalidMapping {
        @Override
        public String message() {
            return "Function does not exist";
        }
    }

    record UnrecognizedSource() implements InvalidMapping {
        @Override
        public String message() {
            return "Unrecognized event source.";
        }
    }

    record NoQueue() implements InvalidMapping {
        @Override
        public String message() {
            return "Error occurred while ReceiveMessage. SQS Error Code: AWS.SimpleQueueService.NonExistentQueue."
                    + " SQS Error Message: The specified queue does not exist.";
        }
    }

    /** A queue that cannot be read now. */
    record ClosedQueue(String code, String reason) implements InvalidMapping {
        @Override
        public String message() {
            return "Error occurred while ReceiveMessage. SQS Error Code: " + code + ". SQS Error Message: " + reason;
        }
    }

    record NoStream(String arn) implements InvalidMapping {
        @Override
        public String message() {
            return "Stream not found: " + arn;
        }
    }

    /** A parameter that the source asks for. */
    record Missing(String parameter) implements InvalidMapping {
        @Override
        public String message() {
            return "1 validation error detected: Value null at '" + parameter
                    + "' failed to satisfy constraint: Member must not be null.";
        }
    }

    record StartsInFuture() implements InvalidMapping {
        @Override
        public String message() {
            return "StartingPositionTimestamp cannot be in the future.";
        }
    }

    record PositionInQueue() implements InvalidMapping {
        @Override
        public String message() {
            return "StartingPosition is not valid for SQS event sources.";
        }
    }

    /**
     * A parameter that the source cannot have.
     *
     * @param parameter as AWS spells it in this message
     */
    record UnsupportedParameter(String parameter) implements InvalidMapping {
        @Override
        public String message() {
            return "Unsupported " + parameter + " parameter for given event source mapping type.";
        }
    }

    record LargeBatchWithoutWindow() implements InvalidMapping {
        @Override
        public String message() {
            return "Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10";
        }
    }

    record WindowOnFifo() implements InvalidMapping {
        @Override
        public String message() {
            return "Batching window is not supported for FIFO queues";
        }
    }

    record ShortVisibility(Duration visibilityTimeout, Duration functionTimeout) implements InvalidMapping {
        @Override
        public String message() {
            return "Queue visibility timeout: " + visibilityTimeout.toSeconds()
                    + " seconds is less than Function timeout: " + functionTimeout.toSeconds() + " seconds";
        }
    }

    record BadPattern() implements InvalidMapping {
        @Override
        public String message() {
            return "Invalid filter pattern definition.";
        }
    }

    record BadPollers(int least) implements InvalidMapping {
        @Override
        public String message() {
            return "MinimumPollers must be at least " + least + ", and MaximumPollers no less than MinimumPollers.";
        }
    }

    record ScaledAndProvisioned() implements InvalidMapping {
        @Override
        public String message() {
            return "ScalingConfig and ProvisionedPollerConfig cannot be set for the same event source mapping.";
        }
    }

    record BadDestination(String arn) implements InvalidMapping {
        @Override
        public String message() {
            return "The destination ARN " + arn + " is invalid.";
        }
    }

    /** Something that AWS has and nobody here serves. */
    record Unserved(String what) implements InvalidMapping {
        @Override
        public String message() {
            return "Samovar does not support " + what + ".";
        }
    }
}
