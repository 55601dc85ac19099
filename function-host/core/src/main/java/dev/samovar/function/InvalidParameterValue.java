package dev.samovar.function;

import java.util.Collection;

/** A parameter that is well-formed but not possible. */
public sealed interface InvalidParameterValue extends FunctionError {

    record NameTooLong(String name, int lengthMax) implements InvalidParameterValue {
        @Override
        public String message() {
            return "1 validation error detected: Value '" + name + "' at 'functionName' failed to satisfy constraint: "
                    + "Member must have length less than or equal to " + lengthMax;
        }
    }

    record QualifierMismatch() implements InvalidParameterValue {
        @Override
        public String message() {
            return "The derived qualifier from the function name does not match the specified qualifier.";
        }
    }

    record UnknownRuntime(String runtime, Collection<String> supported) implements InvalidParameterValue {
        @Override
        public String message() {
            return "Value " + runtime
                    + " at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: " + supported
                    + " or be a valid ARN";
        }
    }

    record RetiredRuntime(String runtime) implements InvalidParameterValue {
        @Override
        public String message() {
            return "The runtime parameter of " + runtime
                    + " is no longer supported for creating or updating AWS Lambda functions."
                    + " We recommend you use a supported runtime while creating or updating functions.";
        }
    }

    record EnvironmentTooLarge(String measured) implements InvalidParameterValue {
        @Override
        public String message() {
            return "Lambda was unable to configure your environment variables because the environment variables you have"
                    + " provided exceeded the 4KB limit. String measured: " + measured;
        }
    }

    record ReservedVariables(Collection<String> names) implements InvalidParameterValue {
        @Override
        public String message() {
            return "Lambda was unable to configure your environment variables because the environment variables you have"
                    + " provided contains reserved keys that are currently not supported for modification."
                    + " Reserved keys used in this request: " + String.join(", ", names);
        }
    }

    record CorruptPackage() implements InvalidParameterValue {
        @Override
        public String message() {
            return "Could not unzip uploaded file. Please check your file, then try to upload again.";
        }
    }

    record UnpackedTooLarge(long bytesMax) implements InvalidParameterValue {
        @Override
        public String message() {
            return "Unzipped size must be smaller than " + bytesMax + " bytes";
        }
    }

    record UnpackedWithLayersTooLarge(long bytes, long bytesMax) implements InvalidParameterValue {
        @Override
        public String message() {
            return "Function code combined with layers exceeds the maximum allowed size of " + bytesMax
                    + " bytes. The actual size is " + bytes + " bytes.";
        }
    }

    record OtherCode(String expected, String current) implements InvalidParameterValue {
        @Override
        public String message() {
            return "CodeSHA256 (" + expected + ") is different from current CodeSHA256 in $LATEST (" + current
                    + "). Please try again with the CodeSHA256 in $LATEST.";
        }
    }

    record LatestUndeletable() implements InvalidParameterValue {
        @Override
        public String message() {
            return "$LATEST version cannot be deleted without deleting the function.";
        }
    }

    record TooManyLayers(int layersMax) implements InvalidParameterValue {
        @Override
        public String message() {
            return "Cannot reference more than " + layersMax + " layers.";
        }
    }
}
