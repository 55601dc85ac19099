package dev.samovar.runtime.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * The control group of a host, within the one that the host was found in, and with the groups of its children within it.
 * What is limited in a group must have been passed on by all around it, and whoever passes on may have no processes of
 * its own: if need be the host itself moves to a group further in.
 */
final class HostGroup {

    private final ControlFiles files;
    private final Path outer;
    private final Path directory;
    private final long host;
    private final Set<Controller> passedOn = EnumSet.noneOf(Controller.class);
    private final Set<Controller> controllers = EnumSet.noneOf(Controller.class);
    private boolean moved;

    private HostGroup(ControlFiles files, Path outer, long host) {
        this.files = files;
        this.outer = outer;
        this.host = host;
        this.directory = outer.resolve("samovar-" + host);
    }

    /**
     * Makes the group of a host.
     *
     * @param outer the group that the host is in
     * @param host the number of its process
     * @param wanted what should be limited, if it can be
     */
    static HostGroup make(ControlFiles files, Path outer, long host, Set<Controller> wanted) throws IOException {
        HostGroup made = new HostGroup(files, outer, host);
        files.make(made.directory);
        made.passOn(wanted);
        return made;
    }

    Path directory() {
        return directory;
    }

    /** What can be limited in the groups within. */
    Set<Controller> controllers() {
        return controllers;
    }

    /**
     * Whether groups within do any good.
     *
     * @param othersEndThem whether children are sure to end as a whole without
     */
    boolean isOfUse(boolean othersEndThem) {
        return !controllers.isEmpty() || (!othersEndThem && Files.exists(directory.resolve(ControlGroup.KILL)));
    }

    private void passOn(Set<Controller> wanted) throws IOException {
        Set<Controller> missing = EnumSet.noneOf(Controller.class);
        missing.addAll(wanted);
        missing.retainAll(listed("cgroup.controllers"));
        missing.removeAll(listed("cgroup.subtree_control"));
        passedOn.addAll(enable(outer, missing));
        missing.removeAll(passedOn);
        if (!missing.isEmpty() && moveIn()) {
            passedOn.addAll(enable(outer, missing));
            if (passedOn.isEmpty()) {
                moveOut();
            }
        }
        Set<Controller> usable = EnumSet.noneOf(Controller.class);
        usable.addAll(wanted);
        usable.retainAll(listed("cgroup.subtree_control"));
        controllers.addAll(enable(directory, usable));
    }

    private Set<Controller> listed(String file) throws IOException {
        return Controller.parse(Files.readString(outer.resolve(file)));
    }

    /* Those that could be; one may be when another may not. */
    private Set<Controller> enable(Path group, Collection<Controller> asked) {
        Set<Controller> enabled = EnumSet.noneOf(Controller.class);
        for (Controller controller : asked) {
            if (tryWrite(group.resolve("cgroup.subtree_control"), "+" + controller.word())) {
                enabled.add(controller);
            }
        }
        return enabled;
    }

    private boolean moveIn() {
        Path leaf = directory.resolve("host");
        try {
            files.make(leaf);
            files.write(leaf.resolve("cgroup.procs"), Long.toString(host));
            moved = true;
        } catch (IOException notAllowed) {
            boolean unused = files.removeTree(leaf);
        }
        return moved;
    }

    private void moveOut() {
        if (moved && tryWrite(outer.resolve("cgroup.procs"), Long.toString(host))) {
            moved = false;
            boolean unused = files.removeTree(directory.resolve("host"));
        }
    }

    /** Leaves all as it was found, as far as that can be. */
    void remove() {
        for (Controller controller : controllers) {
            boolean unused = tryWrite(directory.resolve("cgroup.subtree_control"), "-" + controller.word());
        }
        for (Controller controller : passedOn) {
            boolean unused = tryWrite(outer.resolve("cgroup.subtree_control"), "-" + controller.word());
        }
        moveOut();
        boolean unused = files.removeTree(directory);
    }

    private boolean tryWrite(Path file, String value) {
        try {
            files.write(file, value);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
