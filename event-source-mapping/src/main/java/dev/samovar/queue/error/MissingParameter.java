package dev.samovar.queue.error;

/** A parameter that must be given. */
public record MissingParameter(String name) implements QueueError {
    @Override
    public String message() {
        return "The request must contain the parameter " + name + ".";
    }
}
