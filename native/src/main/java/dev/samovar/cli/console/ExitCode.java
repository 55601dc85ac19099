package dev.samovar.cli.console;

/** What the process tells the shell when it ends. */
public final class ExitCode {

    public static final int OK = 0;

    /** The function failed, and {@code --fail-on-error} was given. */
    public static final int FUNCTION_ERROR = 1;

    /** The command line makes no sense. */
    public static final int USAGE = 2;

    /** A file cannot be read or written, or its content is not what it should be. */
    public static final int INPUT = 3;

    /** The server cannot be reached. */
    public static final int UNREACHABLE = 4;

    /** The server refused, with an AWS error. */
    public static final int REFUSED = 5;

    /** The server cannot listen where it should. */
    public static final int CANNOT_LISTEN = 6;

    /** Something that should not happen. */
    public static final int SOFTWARE = 70;

    private ExitCode() {}
}
