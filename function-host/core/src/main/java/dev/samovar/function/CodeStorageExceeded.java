package dev.samovar.function;

/** The account's packages together would take more room than it has. */
public record CodeStorageExceeded() implements FunctionError {

    @Override
    public String message() {
        return "Code storage limit exceeded.";
    }
}
