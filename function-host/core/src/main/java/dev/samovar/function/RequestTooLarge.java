package dev.samovar.function;

/**
 * A package is larger than may be uploaded.
 *
 * @param zippedBytesMax the limit
 */
public record RequestTooLarge(long zippedBytesMax) implements FunctionError {

    @Override
    public String message() {
        return "Zipped size must be smaller than " + zippedBytesMax + " bytes";
    }
}
