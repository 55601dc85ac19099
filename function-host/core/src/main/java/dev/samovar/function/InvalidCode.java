package dev.samovar.function;

/** A package, or a demand on one, that is not possible. */
public sealed interface InvalidCode extends InvalidParameterValue {

    record CorruptPackage() implements InvalidCode {
        @Override
        public String message() {
            return "Could not unzip uploaded file. Please check your file, then try to upload again.";
        }
    }

    record UnpackedTooLarge(long bytesMax) implements InvalidCode {
        @Override
        public String message() {
            return "Unzipped size must be smaller than " + bytesMax + " bytes";
        }
    }

    record UnpackedWithLayersTooLarge(long bytes, long bytesMax) implements InvalidCode {
        @Override
        public String message() {
            return "Function code combined with layers exceeds the maximum allowed size of " + bytesMax
                    + " bytes. The actual size is " + bytes + " bytes.";
        }
    }

    record OtherCode(String expected, String current) implements InvalidCode {
        @Override
        public String message() {
            return "CodeSHA256 (" + expected + ") is different from current CodeSHA256 in $LATEST (" + current
                    + "). Please try again with the CodeSHA256 in $LATEST.";
        }
    }
}
