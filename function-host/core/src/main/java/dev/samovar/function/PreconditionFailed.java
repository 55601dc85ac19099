package dev.samovar.function;

/**
 * The caller changed a revision that is not the latest any more.
 *
 * @param source the operation that tells the latest one
 */
public record PreconditionFailed(Source source) implements FunctionError {

    /** The operations that show revision ids. */
    public enum Source {
        FUNCTION("GetFunction/GetAlias"),
        FUNCTION_POLICY("GetPolicy"),
        LAYER_POLICY("GetLayerPolicy");

        private final String operation;

        Source(String operation) {
            this.operation = operation;
        }
    }

    @Override
    public String message() {
        return "The Revision Id provided does not match the latest Revision Id. Call the " + source.operation
                + " API to retrieve the latest Revision Id";
    }
}
