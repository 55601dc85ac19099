package dev.samovar.function;

import java.util.Optional;

/** Settings that asynchronous invocations cannot have. */
public sealed interface InvalidEventInvoke extends InvalidParameterValue {

    record NoEventInvokeSettings() implements InvalidEventInvoke {
        @Override
        public String message() {
            return "You must specify at least one of error handling or destination setting.";
        }
    }

    record BadDestination(String arn) implements InvalidEventInvoke {
        @Override
        public String message() {
            return "The destination ARN " + arn + " is invalid.";
        }
    }

    record OwnDestination() implements InvalidEventInvoke {
        @Override
        public String message() {
            return "You can't specify the function as a destination for itself.";
        }
    }

    record BadDestinations(Optional<Destination> onSuccess, Optional<Destination> onFailure)
            implements InvalidEventInvoke {
        @Override
        public String message() {
            return "The provided destination config DestinationConfig(onSuccess="
                    + onSuccess
                            .map(target -> "OnSuccess(destination=" + target.arn() + ")")
                            .orElse("null") + ", onFailure="
                    + onFailure
                            .map(target -> "OnFailure(destination=" + target.arn() + ")")
                            .orElse("null") + ") is invalid.";
        }
    }
}
