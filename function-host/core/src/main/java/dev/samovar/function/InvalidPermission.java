package dev.samovar.function;

/** A statement that no policy can have. */
public sealed interface InvalidPermission extends InvalidParameterValue {

    record PolicyForLatest() implements InvalidPermission {
        @Override
        public String message() {
            return "We currently do not support adding policies for $LATEST.";
        }
    }

    record BadPrincipal() implements InvalidPermission {
        @Override
        public String message() {
            return "The provided principal was invalid. Please check the principal and try again.";
        }
    }
}
