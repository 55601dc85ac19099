package dev.samovar.runtime.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives each child its own view of the file system, with the directories where AWS has them, and of the processes: with
 * its first process all others end, wherever they have gone.
 */
final class Namespaces implements Confinement {

    /*
     * The shell is the first process of the namespace and waits for the runtime, so that a signal means to the runtime
     * what it means elsewhere, and so that somebody buries the orphans. It keeps its own
     * remarks to itself. The pipe is opened before /tmp, where it may be, is another one.
     */
    private static final String SCRIPT = "exec 3>\"$2\"; /usr/bin/mount -n -a -T \"$1\" || exit 125; "
            + "exec 4>&2 2>/dev/null; shift 2; cd /var/task || exit 125; "
            + "\"$@\" 2>&4 4>&-; exit $?";

    private final Path skeleton;
    private final boolean root;

    /**
     * Prepares to make namespaces.
     *
     * @param skeleton a directory of this class's own
     * @param root whether this process may mount without becoming another user
     */
    Namespaces(Path skeleton, boolean root) throws IOException {
        this.skeleton = skeleton;
        this.root = root;
        for (String name : List.of("task", "code", "runtime", "lang")) {
            Files.createDirectories(skeleton.resolve(name));
        }
    }

    @Override
    public Layout seen(Layout real) {
        return Layout.AWS;
    }

    @Override
    public List<String> command(Layout real, Path run, Path frames, ControlGroup group, List<String> command)
            throws IOException {
        Path table = run.resolve("mounts");
        Files.writeString(
                table,
                overlay()
                        + bind(real.task(), Layout.AWS.task())
                        + bind(real.code(), Layout.AWS.code())
                        + bind(real.runtime(), Layout.AWS.runtime())
                        + bind(real.language(), Layout.AWS.language())
                        + bind(real.layers(), Layout.AWS.layers())
                        + bind(real.temporary(), Layout.AWS.temporary()));
        List<String> whole = new ArrayList<>(List.of("/usr/bin/setpriv", "--pdeathsig", "KILL"));
        /* Out here, so that unshare is killed with the others: of one that was, it would say that it exited. */
        whole.addAll(group.entrance());
        whole.addAll(List.of(
                "/usr/bin/setsid",
                "/usr/bin/unshare",
                "--mount",
                "--pid",
                "--fork",
                "--kill-child=SIGKILL",
                "--mount-proc"));
        if (!root) {
            whole.add("--map-root-user");
        }
        whole.addAll(List.of("/bin/sh", "-c", SCRIPT, "samovar", table.toString(), frames.toString()));
        whole.addAll(command);
        return whole;
    }

    /* Not every machine has /var/task to mount something on, and nobody should have to make it. */
    private String overlay() {
        return "overlay /var overlay ro,lowerdir=" + escaped(skeleton) + ":/var 0 0\n";
    }

    private static String bind(Path from, Path to) {
        return escaped(from) + " " + to + " none bind 0 0\n";
    }

    private static String escaped(Path path) {
        return path.toString().replace("\\", "\\134").replace(" ", "\\040").replace("\t", "\\011");
    }

    @Override
    public boolean isTight() {
        return true;
    }

    @Override
    public int generations() {
        return 2;
    }
}
