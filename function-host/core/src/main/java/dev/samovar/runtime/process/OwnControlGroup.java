package dev.samovar.runtime.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the control group that this process is in, where the kernel shows its second version of them. */
final class OwnControlGroup {

    private static final Pattern MOUNT =
            Pattern.compile("^\\S+ \\S+ \\S+ (\\S+) (\\S+) .*- cgroup2 ", Pattern.MULTILINE);
    private static final Pattern OWN = Pattern.compile("^0::/(.*)$", Pattern.MULTILINE);

    private OwnControlGroup() {}

    /**
     * The directory of the group; empty if it cannot be seen.
     *
     * @param process what {@code /proc} knows of this process
     */
    static Optional<Path> find(Path process) throws IOException {
        var own = OWN.matcher(Files.readString(process.resolve("cgroup")));
        if (!own.find()) {
            return Optional.empty();
        }
        Path group = Path.of("/", own.group(1));
        return MOUNT.matcher(Files.readString(process.resolve("mountinfo")))
                .results()
                /* A container may be shown a part of the tree. */
                .filter(mount -> group.startsWith(mount.group(1)))
                .map(mount -> Path.of(mount.group(2))
                        .resolve(Path.of(mount.group(1)).relativize(group).toString()))
                .filter(directory -> Files.isRegularFile(directory.resolve("cgroup.procs")))
                .findFirst();
    }
}
