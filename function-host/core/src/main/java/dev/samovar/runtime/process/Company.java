package dev.samovar.runtime.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A shell that starts extensions, and a runtime beside them when the host says so, and tells the host of each of them that
 * ends.
 */
final class Company {

    /*
     * A line of its input says that the runtime may start; without a host there will be none. What it tells goes to
     * descriptor 5. It keeps its own remarks to itself, and stays until the last of them has ended.
     */
    private static final String SCRIPT = "opt=$1; shift; exec 6<&0 </dev/null 4>&2 2>/dev/null; "
            + "for e in \"$opt\"/extensions/*; do if [ -f \"$e\" ] && [ -x \"$e\" ]; then "
            + "{ \"$e\" 2>&4 3>&- 4>&- 5>&- 6<&-; echo \"extension $? ${e##*/}\" >&5; } & fi; done; "
            + "read -r go <&6 || exit; exec 6<&-; /bin/sh -c 'echo \"runtime $$\" >&5; exec \"$@\" 2>&4 4>&- 5>&-' samovar \"$@\"; "
            + "echo \"exit $?\" >&5; wait; exit";

    /* Out here the pipe has a name that may be nobody's for the child. */
    private static final String OPENED = "exec 5>\"$1\"; shift; exec \"$@\"";

    private Company() {}

    /**
     * The command that starts both.
     *
     * @param layers where the extensions are, as the child sees it
     * @param runtime the command that starts the runtime alone
     */
    static List<String> command(Path layers, List<String> runtime) {
        List<String> whole = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "samovar", layers.toString()));
        whole.addAll(runtime);
        return whole;
    }

    /**
     * The command that starts a child whose company has a pipe to tell through.
     *
     * @param notices its name
     * @param child the command that starts it without
     */
    static List<String> telling(Path notices, List<String> child) {
        List<String> whole = new ArrayList<>(List.of("/bin/sh", "-c", OPENED, "samovar", notices.toString()));
        whole.addAll(child);
        return whole;
    }
}
