package dev.samovar.cli.console;

/** Ends a command with a message for people: what went wrong, where, and what to do about it. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Says what was refused further down. */
    public CommandFailure(int exitCode, RuntimeException refusal) {
        super(String.valueOf(refusal.getMessage()), refusal);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
