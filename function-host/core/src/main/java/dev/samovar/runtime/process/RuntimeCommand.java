package dev.samovar.runtime.process;

import dev.samovar.function.FunctionVersion;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** How the runtime of some language is started. */
interface RuntimeCommand {

    /**
     * What to run, and what to set.
     *
     * @param command a program and its arguments
     * @param variables environment variables beyond those of every function, unless the function sets them
     * @param framesLogs whether it writes frames to its log descriptor
     */
    record Start(List<String> command, Map<String, String> variables, boolean framesLogs) {}

    /**
     * Where the parts of one start are.
     *
     * @param real the directories on this machine
     * @param seen the same as the child will see them
     */
    record Places(Layout real, Layout seen) {}

    /**
     * Finds out whether this machine has what a function's runtime needs. What the function itself should have is found out
     * when it starts, as on AWS.
     */
    void check(FunctionVersion function, Places places) throws CannotStartException, IOException;

    /** Says how to start a function's runtime. */
    Start start(FunctionVersion function, Places places) throws CannotStartException, IOException;

    /** A function that cannot be started, with what its invoker is told. */
    final class CannotStartException extends Exception {
        private static final long serialVersionUID = 1;

        CannotStartException(String message) {
            super(message);
        }

        static CannotStartException missing(String runtime, String what) {
            return new CannotStartException(runtime + " needs what this machine does not have: " + what);
        }
    }
}
