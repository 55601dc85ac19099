package dev.samovar.function;

/** Nobody asked for provisioned concurrency of this version or alias. */
public record ProvisionedConcurrencyNotFound() implements FunctionError {

    @Override
    public String message() {
        return "No Provisioned Concurrency Config found for this function";
    }
}
