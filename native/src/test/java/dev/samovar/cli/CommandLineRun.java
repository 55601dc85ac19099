package dev.samovar.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** A command line that was run, and what it left behind. */
public record CommandLineRun(int exitCode, String out, String err) {

    /** Runs the program's own command line. */
    public static CommandLineRun samovar(String... args) {
        return of(Main.commandLine(args), args);
    }

    /** Runs a command that may be only part of the program. */
    public static CommandLineRun of(CommandLine commandLine, String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = commandLine
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new CommandLineRun(exitCode, out.toString(), err.toString());
    }
}
