package dev.samovar.function;

/**
 * A statement would make a resource policy larger than AWS allows.
 *
 * @param policyBytes the size that it would have
 * @param policyBytesMax the limit
 */
public record PolicyTooLong(int policyBytes, int policyBytesMax) implements FunctionError {

    @Override
    public String message() {
        return "The final policy size (" + policyBytes + ") is bigger than the limit (" + policyBytesMax + ").";
    }
}
