package dev.samovar.runtime.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How a child is kept apart from the rest of this machine. */
interface Confinement {

    /** The directories as the child sees them. */
    Layout seen(Layout real);

    /**
     * The command that starts a child, in a session of its own.
     *
     * @param real its directories
     * @param run a directory for what is needed to start it
     * @param frames the pipe that becomes its descriptor 3
     * @param group the control group that it enters before all else
     * @param command what to run, in the words of {@link #seen}
     */
    List<String> command(Layout real, Path run, Path frames, ControlGroup group, List<String> command)
            throws IOException;

    /** Whether whatever a child starts ends with it, even if the host is killed. */
    boolean isTight();

    /** How many processes stand between the one that is started and the one that runs the command. */
    int generations();
}
