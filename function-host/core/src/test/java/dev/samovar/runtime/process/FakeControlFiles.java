package dev.samovar.runtime.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Control groups as plain files, by the rules of the kernel. */
final class FakeControlFiles implements ControlFiles {

    private static final String CONTROLLERS = "cgroup.controllers";
    private static final String PASSED_ON = "cgroup.subtree_control";
    private static final String PROCESSES = "cgroup.procs";
    private static final Map<String, Set<String>> FILES = Map.of(
            "cpu",
            Set.of("cpu.max"),
            "memory",
            Set.of("memory.max", "memory.oom.group", "memory.swap.max"),
            "cgroup",
            Set.of(PASSED_ON, PROCESSES, "cgroup.kill"));

    private final Path root;
    private final Set<String> missing;

    /**
     * Makes the tree's first group.
     *
     * @param missing the files that this kernel does not have
     */
    FakeControlFiles(Path root, String controllers, String... missing) throws IOException {
        this.root = root;
        this.missing = Set.of(missing);
        fill(Files.createDirectory(root), controllers);
    }

    private void fill(Path group, String controllers) throws IOException {
        Files.writeString(group.resolve(CONTROLLERS), controllers);
        List<String> present = words(group.resolve(CONTROLLERS));
        for (var owned : FILES.entrySet()) {
            if (owned.getKey().equals("cgroup") || present.contains(owned.getKey())) {
                for (String file : owned.getValue()) {
                    if (!missing.contains(file)) {
                        Files.writeString(group.resolve(file), "");
                    }
                }
            }
        }
    }

    @Override
    public void make(Path group) throws IOException {
        String passedOn = Files.readString(group.resolveSibling(PASSED_ON));
        fill(Files.createDirectory(group), passedOn);
    }

    @Override
    public void remove(Path group) throws IOException {
        refuseIf(!words(group.resolve(PROCESSES)).isEmpty(), "a process is in " + group);
        refuseIf(!groupsIn(group).isEmpty(), "a group is in " + group);
        try (Stream<Path> files = Files.list(group)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(group);
    }

    @Override
    public void write(Path file, String value) throws IOException {
        refuseIf(!Files.exists(file), "there is no " + file);
        Path group = file.resolveSibling("");
        switch (file.getFileName().toString()) {
            case PASSED_ON -> passOn(group, value.charAt(0) == '+', value.substring(1));
            case PROCESSES -> enter(group, value);
            default -> Files.writeString(file, value);
        }
    }

    private void passOn(Path group, boolean on, String controller) throws IOException {
        List<String> passedOn = words(group.resolve(PASSED_ON));
        if (on) {
            refuseIf(!words(group.resolve(CONTROLLERS)).contains(controller), controller + " is not there");
            refuseIf(
                    !group.equals(root) && !words(group.resolve(PROCESSES)).isEmpty(),
                    group + " has processes of its own");
            passedOn.add(controller);
        } else {
            for (Path inner : groupsIn(group)) {
                refuseIf(words(inner.resolve(PASSED_ON)).contains(controller), inner + " passes it on");
            }
            passedOn.remove(controller);
        }
        Files.writeString(group.resolve(PASSED_ON), String.join(" ", passedOn));
        for (Path inner : groupsIn(group)) {
            Files.writeString(inner.resolve(CONTROLLERS), String.join(" ", passedOn));
        }
    }

    /** Moves a process to a group from wherever it is. */
    void enter(Path group, String process) throws IOException {
        refuseIf(!group.equals(root) && !words(group.resolve(PASSED_ON)).isEmpty(), group + " passes on");
        leave(process);
        List<String> processes = words(group.resolve(PROCESSES));
        processes.add(process);
        Files.writeString(group.resolve(PROCESSES), String.join("\n", processes));
    }

    void leave(String process) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> path.endsWith(PROCESSES)).toList()) {
                List<String> processes = words(file);
                if (processes.remove(process)) {
                    Files.writeString(file, String.join("\n", processes));
                }
            }
        }
    }

    static List<Path> groupsIn(Path group) {
        try (Stream<Path> files = Files.list(group)) {
            return files.filter(Files::isDirectory).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> words(Path file) throws IOException {
        String text = Files.readString(file);
        return text.isEmpty() ? new ArrayList<>() : new ArrayList<>(List.of(text.split("\\s")));
    }

    private static void refuseIf(boolean refused, String why) throws IOException {
        if (refused) {
            throw new IOException(why);
        }
    }
}
