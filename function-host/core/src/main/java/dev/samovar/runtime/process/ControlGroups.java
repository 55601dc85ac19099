package dev.samovar.runtime.process;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Makes control groups for children, if this host may; finds out when it is first asked. Thread-safe. */
final class ControlGroups implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ControlGroups.class.getName());
    private static final Pattern HOST = Pattern.compile("samovar-(\\d{1,18})");
    private static final int PAUSES_MAX = 200;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final ControlFiles files;
    private final Path processes;
    private final long host;
    private final Set<Controller> wanted;
    private final Predicate<ControlGroup> trial;
    private final Runnable pause;
    /** Those that somebody was in who was about to end; few. */
    private final List<ControlGroup> left = new ArrayList<>();

    private Optional<HostGroup> found = Optional.empty();
    private boolean sought;

    /**
     * Will find out.
     *
     * @param processes what {@code /proc} is
     * @param host the number of this process
     * @param wanted what is to be limited
     * @param trial whether a process can enter a group
     * @param pause lets some time pass, in which those end who were killed
     */
    ControlGroups(
            ControlFiles files,
            Path processes,
            long host,
            Set<Controller> wanted,
            Predicate<ControlGroup> trial,
            Runnable pause) {
        this.files = files;
        this.processes = processes;
        this.host = host;
        this.wanted = wanted;
        this.trial = trial;
        this.pause = pause;
    }

    /** Those of the process that runs this, which limit memory, and the processor too if that is asked for. */
    static ControlGroups ofThisHost(boolean cpuShare) {
        return new ControlGroups(
                ControlFiles.KERNEL,
                Path.of("/proc"),
                ProcessHandle.current().pid(),
                cpuShare ? EnumSet.allOf(Controller.class) : EnumSet.of(Controller.MEMORY),
                ControlGroup::canBeEntered,
                () -> LockSupport.parkNanos(PAUSE_NANOS));
    }

    /** Finds out what this host may do; takes a moment the first time. */
    synchronized void find() {
        if (sought) {
            return;
        }
        sought = true;
        try {
            Optional<Path> outer = OwnControlGroup.find(processes.resolve("self"));
            if (outer.isPresent()) {
                removeTraces(outer.get());
                found = tried(HostGroup.make(files, outer.get(), host, wanted));
            }
            tell(outer.isPresent() ? "they cannot be entered" : "the kernel shows none of its second version");
        } catch (IOException notAllowed) {
            tell(notAllowed.toString());
        }
    }

    private Optional<HostGroup> tried(HostGroup made) throws IOException {
        Path inner = made.directory().resolve("trial");
        files.make(inner);
        ControlGroup group = ControlGroup.at(files, inner);
        boolean entered = trial.test(group);
        remove(group);
        if (!entered) {
            made.remove();
        }
        return Optional.of(made).filter(usable -> entered);
    }

    private void tell(String whyNot) {
        LOG.log(
                System.Logger.Level.DEBUG,
                () -> found.map(group ->
                                "control groups are made in " + group.directory() + " and limit " + group.controllers())
                        .orElse("no control groups: " + whyNot));
    }

    /* What hosts left that were killed, perhaps one whose number this one has now. */
    private void removeTraces(Path outer) throws IOException {
        try (DirectoryStream<Path> groups = Files.newDirectoryStream(outer, "samovar-*")) {
            for (Path group : groups) {
                var name = HOST.matcher(String.valueOf(group.getFileName()));
                if (name.matches() && isGone(Long.parseLong(name.group(1)))) {
                    ControlGroup.at(files, group).kill();
                    boolean unused = files.removeTree(group);
                }
            }
        } catch (DirectoryIteratorException unreadable) {
            throw unreadable.getCause();
        }
    }

    private boolean isGone(long other) {
        return other == host || Files.notExists(processes.resolve(Long.toString(other)));
    }

    /** Makes a group for a child, whose name must be new. */
    synchronized ControlGroup make(String name, ControlGroup.Inhabitants inhabitants) {
        find();
        Optional<HostGroup> usable = found.filter(group -> group.isOfUse(inhabitants.endTogether()));
        if (usable.isEmpty()) {
            return ControlGroup.NONE;
        }
        HostGroup group = usable.get();
        try {
            return ControlGroup.make(files, group.directory().resolve(name), group.controllers(), inhabitants);
        } catch (IOException full) {
            LOG.log(System.Logger.Level.DEBUG, "no control group could be made", full);
            return ControlGroup.NONE;
        }
    }

    /** Removes the group of a child that has ended. */
    synchronized void remove(ControlGroup group) {
        left.add(group);
        boolean unused = areRemoved();
    }

    private boolean areRemoved() {
        left.removeIf(ControlGroup::remove);
        return left.isEmpty();
    }

    /** Leaves all as it was found, once all children have ended. */
    @Override
    public synchronized void close() {
        for (int pauses = 0; !areRemoved() && pauses < PAUSES_MAX; pauses++) {
            pause.run();
        }
        found.ifPresent(HostGroup::remove);
        found = Optional.empty();
    }
}
