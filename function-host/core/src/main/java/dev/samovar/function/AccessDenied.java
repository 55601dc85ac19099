package dev.samovar.function;

/**
 * The resource belongs to another account.
 *
 * @param resource the ARN that the caller named
 */
public record AccessDenied(String resource) implements FunctionError {

    @Override
    public String message() {
        return "User is not authorized to perform this operation on resource: " + resource;
    }
}
