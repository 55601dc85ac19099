package dev.samovar.function;

import java.util.Collection;

/** A name or a configuration that a function cannot have. */
public sealed interface InvalidFunction extends InvalidParameterValue {

    record NameTooLong(String name, int lengthMax) implements InvalidFunction {
        @Override
        public String message() {
            return "1 validation error detected: Value '" + name + "' at 'functionName' failed to satisfy constraint: "
                    + "Member must have length less than or equal to " + lengthMax;
        }
    }

    record QualifierMismatch() implements InvalidFunction {
        @Override
        public String message() {
            return "The derived qualifier from the function name does not match the specified qualifier.";
        }
    }

    record UnknownRuntime(String runtime, Collection<String> supported) implements InvalidFunction {
        @Override
        public String message() {
            return "Value " + runtime
                    + " at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: " + supported
                    + " or be a valid ARN";
        }
    }

    record RetiredRuntime(String runtime) implements InvalidFunction {
        @Override
        public String message() {
            return "The runtime parameter of " + runtime
                    + " is no longer supported for creating or updating AWS Lambda functions."
                    + " We recommend you use a supported runtime while creating or updating functions.";
        }
    }

    record ClassLoaderNotForRuntime(String runtime) implements InvalidFunction {
        @Override
        public String message() {
            return "Isolation class-loader is for Java runtimes only; " + runtime + " always runs in processes.";
        }
    }

    record NoSnapStartForRuntime(String runtime) implements InvalidFunction {
        @Override
        public String message() {
            return runtime + " is not supported for SnapStart enabled functions.";
        }
    }

    record EnvironmentTooLarge(String measured) implements InvalidFunction {
        @Override
        public String message() {
            return "Lambda was unable to configure your environment variables because the environment variables you"
                    + " have provided exceeded the 4KB limit. String measured: " + measured;
        }
    }

    record ReservedVariables(Collection<String> names) implements InvalidFunction {
        @Override
        public String message() {
            return "Lambda was unable to configure your environment variables because the environment variables you"
                    + " have provided contains reserved keys that are currently not supported for modification. Reserved"
                    + " keys used in this request: " + String.join(", ", names);
        }
    }
}
