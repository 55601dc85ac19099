package dev.samovar.runtime.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A group of the kernel's for the processes of one child, or no group at all. Thread-safe. */
final class ControlGroup {

    /** The file that kills all that is in a group; kernels before 5.14 have none. */
    static final String KILL = "cgroup.kill";

    private static final long BYTES_PER_MB = 1024L * 1024;

    /** For a child that stays in the group of its host. */
    static final ControlGroup NONE = new ControlGroup(ControlFiles.KERNEL, Optional.empty(), Set.of());

    private final ControlFiles files;
    private final Optional<Path> directory;
    private final Set<Controller> limited;

    private ControlGroup(ControlFiles files, Optional<Path> directory, Set<Controller> limited) {
        this.files = files;
        this.directory = directory;
        this.limited = limited;
    }

    /**
     * The processes of one child.
     *
     * @param memoryMb what all may have together
     * @param endTogether whether they are sure to end as a whole even without a group
     * @param accompanied whether there are extensions among them
     */
    record Inhabitants(int memoryMb, boolean endTogether, boolean accompanied) {

        /* Extensions outlive their runtime, but the kernel ends either all or any one of those in a group. */
        private Set<Controller> limitedBy(Set<Controller> controllers) {
            Set<Controller> limiting = EnumSet.noneOf(Controller.class);
            limiting.addAll(controllers);
            if (accompanied) {
                limiting.remove(Controller.MEMORY);
            }
            return limiting;
        }
    }

    /** Makes a group in a host's, with an end to its memory unless extensions are in it. */
    static ControlGroup make(ControlFiles files, Path directory, Set<Controller> controllers, Inhabitants inhabitants)
            throws IOException {
        Set<Controller> limited = inhabitants.limitedBy(controllers);
        ControlGroup group = new ControlGroup(files, Optional.of(directory), limited);
        files.make(directory);
        try {
            if (limited.contains(Controller.MEMORY)) {
                files.write(directory.resolve("memory.max"), Long.toString(inhabitants.memoryMb() * BYTES_PER_MB));
                group.writeIfThere("memory.swap.max", "0");
                /* All of them are the function: it cannot go on with some. */
                group.writeIfThere("memory.oom.group", "1");
            }
            return group;
        } catch (IOException unlimited) {
            files.remove(directory);
            throw unlimited;
        }
    }

    /** A group that is there. */
    static ControlGroup at(ControlFiles files, Path directory) {
        return new ControlGroup(files, Optional.of(directory), Set.of());
    }

    /** The words that go before those of a command, whose process enters it then before all else. */
    List<String> entrance() {
        return directory
                .map(group -> List.of(
                        "/bin/sh",
                        "-c",
                        "echo 0 >\"$0\" || exit 125; exec \"$@\"",
                        group.resolve("cgroup.procs").toString()))
                .orElse(List.of());
    }

    /** Whether a process can enter it; takes a moment. */
    boolean canBeEntered() {
        List<String> command = new ArrayList<>(entrance());
        command.addAll(List.of("/bin/sh", "-c", ":"));
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noShell) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Optional<Path> directory() {
        return directory;
    }

    boolean limits(Controller what) {
        return limited.contains(what);
    }

    /** Gives its processes so much of a processor in each period, from now on. May have to wait. */
    void ration(Duration quota, Duration period) {
        write("cpu.max", micros(quota) + " " + micros(period));
    }

    private static long micros(Duration duration) {
        return TimeUnit.NANOSECONDS.toMicros(duration.toNanos());
    }

    /** Kills all that is in it, wherever it has gone, if the kernel can. */
    void kill() {
        writeIfThere(KILL, "1");
    }

    private void writeIfThere(String file, String value) {
        if (directory.isPresent() && Files.exists(directory.get().resolve(file))) {
            write(file, value);
        }
    }

    private void write(String file, String value) {
        if (directory.isPresent()) {
            try {
                files.write(directory.get().resolve(file), value);
            } catch (IOException removed) {
                System.getLogger(ControlGroup.class.getName())
                        .log(System.Logger.Level.DEBUG, "a control group was not written to", removed);
            }
        }
    }

    /** Removes it; false if somebody is in it who is about to end. */
    boolean remove() {
        return directory.isEmpty() || files.removeTree(directory.get());
    }
}
