package dev.samovar.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host of number 42 writes to the kernel's files, in a tree of files by the kernel's rules. */
class ControlGroupsTest {

    private static final Set<Controller> BOTH = EnumSet.allOf(Controller.class);
    private static final ControlGroup.Inhabitants TIGHT = new ControlGroup.Inhabitants(128, true, false);
    private static final ControlGroup.Inhabitants LOOSE = new ControlGroup.Inhabitants(128, false, false);
    private static final ControlGroup.Inhabitants LARGE = new ControlGroup.Inhabitants(256, true, false);

    @TempDir
    private Path directory;

    private Path root;
    private Path processes;
    private FakeControlFiles files;

    @BeforeEach
    void boot() throws IOException {
        root = directory.resolve("cgroup");
        processes = directory.resolve("proc");
        Files.createDirectories(processes.resolve("self"));
        Files.createDirectory(processes.resolve("42"));
        Files.writeString(
                processes.resolve("self/mountinfo"),
                "22 1 0:20 / /proc rw - proc proc rw\n31 22 0:28 / " + root + " rw,relatime - cgroup2 cgroup2 rw\n");
        kernel("cpu memory");
        hostIsIn("/");
    }

    private void kernel(String controllers, String... missing) throws IOException {
        if (files != null) {
            files.leave("42");
            assertThat(files.removeTree(root)).isTrue();
        }
        files = new FakeControlFiles(root, controllers, missing);
    }

    private Path hostIsIn(String group) throws IOException {
        Files.writeString(processes.resolve("self/cgroup"), "4:memory:/\n0::" + group + "\n");
        Path own = root.resolve(group.substring(1));
        if (Files.notExists(own)) {
            files.make(own);
        }
        files.enter(own, "42");
        return own;
    }

    /** A group other than the first, as a user gets it. */
    private Path hostIsInAScope() throws IOException {
        files.write(root.resolve("cgroup.subtree_control"), "+cpu");
        files.write(root.resolve("cgroup.subtree_control"), "+memory");
        return hostIsIn("/run.scope");
    }

    private ControlGroups groups(Set<Controller> wanted) {
        return new ControlGroups(files, processes, 42, wanted, group -> true, this::letEnd);
    }

    private void letEnd() {
        try {
            files.leave("99");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path of(ControlGroup group) {
        return group.directory().orElseThrow();
    }

    private Map<String, String> tree() throws IOException {
        var tree = new TreeMap<String, String>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                tree.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return tree;
    }

    @Test
    void aChildsGroupHasTheFunctionsMemoryAndEndsAsAWhole() {
        ControlGroup group = groups(BOTH).make("env-1", TIGHT);
        assertThat(group.entrance())
                .endsWith(root.resolve("samovar-42/env-1/cgroup.procs").toString());
        assertThat(of(group).resolve("memory.max")).hasContent("134217728");
        assertThat(of(group).resolve("memory.swap.max")).hasContent("0");
        assertThat(of(group).resolve("memory.oom.group")).hasContent("1");
        assertThat(group.limits(Controller.MEMORY)).isTrue();
        assertThat(root.resolve("cgroup.procs"))
                .as("the first group may have processes")
                .hasContent("42");
    }

    @Test
    void theKernelLimitsNoMemoryWhereExtensionsAreToOutliveTheRuntime() {
        ControlGroup group = groups(BOTH).make("env-1", new ControlGroup.Inhabitants(128, true, true));
        assertThat(group.limits(Controller.MEMORY)).isFalse();
        assertThat(of(group).resolve("memory.max")).isEmptyFile();
        assertThat(group.limits(Controller.CPU)).isTrue();
    }

    @Test
    void theProcessorIsRationedWhenThatIsSaid() {
        ControlGroup group = groups(BOTH).make("env-1", LARGE);
        assertThat(group.limits(Controller.CPU)).isTrue();
        assertThat(of(group).resolve("cpu.max")).isEmptyFile();
        group.ration(Duration.ofNanos(2_894_290), Duration.ofMillis(20));
        assertThat(of(group).resolve("cpu.max")).hasContent("2894 20000");
    }

    @Test
    void theProcessorIsLeftAloneWhereNobodyAskedForAShare() {
        ControlGroup group = groups(EnumSet.of(Controller.MEMORY)).make("env-1", LARGE);
        assertThat(group.limits(Controller.CPU)).isFalse();
        assertThat(root.resolve("cgroup.subtree_control")).hasContent("memory");
    }

    @Test
    void aHostThatIsAloneInItsGroupMovesFurtherIn() throws IOException {
        Path scope = hostIsInAScope();
        ControlGroup group = groups(BOTH).make("env-1", TIGHT);
        assertThat(scope.resolve("cgroup.procs")).isEmptyFile();
        assertThat(scope.resolve("samovar-42/host/cgroup.procs")).hasContent("42");
        assertThat(of(group)).isEqualTo(scope.resolve("samovar-42/env-1"));
        assertThat(of(group).resolve("memory.max")).hasContent("134217728");
        assertThat(group.limits(Controller.CPU)).isTrue();
    }

    @Test
    void aHostThatIsNotAloneInItsGroupStaysThereAndLimitsNothing() throws IOException {
        Path scope = hostIsInAScope();
        files.enter(scope, "7");
        assertThat(groups(BOTH).make("env-1", TIGHT)).isSameAs(ControlGroup.NONE);
        assertThat(scope.resolve("cgroup.procs")).content().containsSubsequence("7", "42");
        assertThat(scope.resolve("cgroup.subtree_control")).isEmptyFile();
        assertThat(FakeControlFiles.groupsIn(scope.resolve("samovar-42"))).isEmpty();
    }

    @Test
    void whatIsPassedOnAlreadyNeedsNoMove() throws IOException {
        files.write(root.resolve("cgroup.subtree_control"), "+memory");
        var groups = groups(BOTH);
        assertThat(groups.make("env-1", TIGHT).limits(Controller.MEMORY)).isTrue();
        assertThat(root.resolve("samovar-42/host")).doesNotExist();
        groups.remove(ControlGroup.at(files, root.resolve("samovar-42/env-1")));
        groups.close();
        assertThat(root.resolve("cgroup.subtree_control")).hasContent("memory");
    }

    @Test
    void oneLimitMayBeHadWithoutTheOther() throws IOException {
        kernel("cpu");
        hostIsIn("/");
        ControlGroup group = groups(BOTH).make("env-1", TIGHT);
        assertThat(group.limits(Controller.CPU)).isTrue();
        assertThat(group.limits(Controller.MEMORY)).isFalse();
        assertThat(of(group).resolve("memory.max")).doesNotExist();
    }

    @Test
    void aGroupWithoutLimitsIsForWhomNothingElseEndsAsAWhole() throws IOException {
        kernel("");
        hostIsIn("/");
        var groups = groups(BOTH);
        assertThat(groups.make("env-1", TIGHT)).isSameAs(ControlGroup.NONE);
        ControlGroup group = groups.make("env-2", LOOSE);
        group.kill();
        assertThat(of(group).resolve("cgroup.kill")).hasContent("1");
    }

    @Test
    void anOlderKernelNeitherKillsGroupsNorLimitsSwap() throws IOException {
        kernel("memory", "cgroup.kill", "memory.swap.max");
        hostIsIn("/");
        ControlGroup group = groups(BOTH).make("env-1", TIGHT);
        group.kill();
        assertThat(of(group).resolve("cgroup.kill")).doesNotExist();
        assertThat(of(group).resolve("memory.max")).hasContent("134217728");
        assertThat(of(group).resolve("memory.swap.max")).doesNotExist();
    }

    @Test
    void whoeverMayNotWriteGoesWithout() throws IOException {
        Files.writeString(root.resolve("samovar-42"), "in the way");
        var before = tree();
        ControlGroup group = groups(BOTH).make("env-1", LOOSE);
        assertThat(group).isSameAs(ControlGroup.NONE);
        assertThat(group.entrance()).isEmpty();
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void groupsThatCannotBeEnteredAreGivenBack() throws IOException {
        hostIsInAScope();
        var before = tree();
        var groups = new ControlGroups(files, processes, 42, BOTH, group -> false, () -> {});
        assertThat(groups.make("env-1", LOOSE)).isSameAs(ControlGroup.NONE);
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void theEndLeavesEverythingAsItWas() throws IOException {
        hostIsInAScope();
        var before = tree();
        var groups = groups(BOTH);
        ControlGroup group = groups.make("env-1", TIGHT);
        groups.remove(group);
        assertThat(of(group)).doesNotExist();
        groups.close();
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void aGroupWhoseLastProcessStillEndsIsRemovedLater() throws IOException {
        var groups = groups(BOTH);
        ControlGroup first = groups.make("env-1", TIGHT);
        ControlGroup second = groups.make("env-2", TIGHT);
        files.enter(of(first), "99");
        groups.remove(first);
        assertThat(of(first)).exists();
        files.leave("99");
        groups.remove(second);
        assertThat(of(first)).doesNotExist();
        assertThat(of(second)).doesNotExist();
    }

    @Test
    void theEndWaitsForWhoeverIsAboutToEnd() throws IOException {
        hostIsInAScope();
        var before = tree();
        var groups = groups(BOTH);
        ControlGroup group = groups.make("env-1", TIGHT);
        files.enter(of(group), "99");
        groups.remove(group);
        assertThat(of(group)).exists();
        groups.close();
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void whatAKilledHostLeftIsRemovedAtTheNextStart() throws IOException {
        for (String host : new String[] {"samovar-41", "samovar-42", "samovar-7"}) {
            files.make(root.resolve(host));
            files.make(root.resolve(host).resolve("env-1"));
        }
        Files.createDirectory(processes.resolve("7"));
        groups(BOTH).find();
        assertThat(root.resolve("samovar-41")).doesNotExist();
        assertThat(root.resolve("samovar-42/env-1"))
                .as("of one whose number is taken")
                .doesNotExist();
        assertThat(root.resolve("samovar-7/env-1")).as("of a host that lives").exists();
    }

    @Test
    void whatRunsInTheGroupsOfAKilledHostIsKilled() throws IOException {
        Path left = root.resolve("samovar-41");
        files.make(left);
        files.make(left.resolve("env-1"));
        files.enter(left.resolve("env-1"), "99");
        groups(BOTH).find();
        assertThat(left.resolve("cgroup.kill")).hasContent("1");
    }

    @Test
    void theFirstVersionOfControlGroupsIsOfNoUse() throws IOException {
        Files.writeString(processes.resolve("self/cgroup"), "4:memory:/\n");
        assertThat(groups(BOTH).make("env-1", LOOSE)).isSameAs(ControlGroup.NONE);
        assertThat(root.resolve("samovar-42")).doesNotExist();
    }
}
