package dev.samovar.runtime.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Gives each child a process group of its own and no more: where namespaces cannot be had. */
final class OwnGroup implements Confinement {

    private static final String SCRIPT = "exec 3>\"$1\"; cd \"$2\" || exit 125; shift 2; exec \"$@\"";

    @Override
    public Layout seen(Layout real) {
        return real;
    }

    @Override
    public List<String> command(Layout real, Path run, Path frames, ControlGroup group, List<String> command) {
        List<String> whole = new ArrayList<>(List.of("/usr/bin/setpriv", "--pdeathsig", "KILL"));
        whole.addAll(group.entrance());
        whole.addAll(List.of(
                "/usr/bin/setsid",
                "/bin/sh",
                "-c",
                SCRIPT,
                "samovar",
                frames.toString(),
                real.task().toString()));
        whole.addAll(command);
        return whole;
    }

    @Override
    public boolean isTight() {
        return false;
    }

    @Override
    public int generations() {
        return 0;
    }
}
