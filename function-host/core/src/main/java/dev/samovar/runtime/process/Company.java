package dev.samovar.runtime.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A shell that starts extensions and a runtime beside them, and tells the host of each of them that ends. */
final class Company {

    /*
     * Its input is a pipe that the host reads: it is opened for writing by its descriptor, because its name may not be
     * one here. It keeps its own remarks to itself, and stays until the last of them has ended.
     */
    private static final String SCRIPT = "opt=$1; shift; exec 5>/proc/self/fd/0 </dev/null 4>&2 2>/dev/null; "
            + "for e in \"$opt\"/extensions/*; do if [ -f \"$e\" ] && [ -x \"$e\" ]; then "
            + "{ \"$e\" 2>&4 3>&- 4>&- 5>&-; echo \"extension $? ${e##*/}\" >&5; } & fi; done; "
            + "/bin/sh -c 'echo \"runtime $$\" >&5; exec \"$@\" 2>&4 4>&- 5>&-' samovar \"$@\"; "
            + "echo \"exit $?\" >&5; wait; exit";

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
}
