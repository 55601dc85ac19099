package dev.samovar.runtime.process.system;

import java.util.Arrays;
import java.util.Optional;

/** What a process can be told, or can die of; with the numbers and names of Linux. */
public enum Signal {
    HUP(1, "hangup"),
    INT(2, "interrupt"),
    QUIT(3, "quit"),
    ILL(4, "illegal instruction"),
    TRAP(5, "trace/breakpoint trap"),
    ABRT(6, "aborted"),
    BUS(7, "bus error"),
    FPE(8, "floating point exception"),
    KILL(9, "killed"),
    SEGV(11, "segmentation fault"),
    PIPE(13, "broken pipe"),
    TERM(15, "terminated"),
    CONT(18, "continued"),
    STOP(19, "stopped (signal)");

    private static final int SHELL_OFFSET = 128;

    private final int number;
    private final String label;

    Signal(int number, String label) {
        this.number = number;
        this.label = label;
    }

    int number() {
        return number;
    }

    /** The word that AWS uses for it. */
    public String label() {
        return label;
    }

    /** The signal that a process died of, if its exit status tells of one as shells and the JDK do. */
    public static Optional<Signal> ofStatus(int status) {
        return Arrays.stream(values())
                .filter(signal -> signal.number + SHELL_OFFSET == status)
                .findFirst();
    }
}
