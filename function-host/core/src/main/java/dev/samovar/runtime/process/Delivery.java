package dev.samovar.runtime.process;

import dev.samovar.function.FunctionVersion;
import dev.samovar.runtime.FunctionOutput;
import dev.samovar.runtime.Initialization;
import dev.samovar.runtime.process.RuntimeCommand.CannotStartException;
import dev.samovar.store.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that it takes to bring a child into the world, and to clear away afterwards. */
final class Delivery {

    private static final String WRAPPER = "AWS_LAMBDA_EXEC_WRAPPER";
    private static final String FRAMES_DESCRIPTOR = "3";

    private final FunctionVersion function;
    private final Initialization initialization;
    private final FunctionOutput output;
    private final Path directory;
    private final String address;
    private final ProcessPorts ports;
    private volatile Nursery.@Nullable Birth birth;
    private volatile boolean answered;

    /**
     * Prepares a delivery.
     *
     * @param directory the environment's own; a directory in it becomes {@code /tmp}
     * @param address of the Runtime API
     */
    Delivery(
            FunctionVersion function,
            Initialization initialization,
            FunctionOutput output,
            Path directory,
            String address,
            ProcessPorts ports) {
        this.function = function;
        this.initialization = initialization;
        this.output = output;
        this.directory = directory;
        this.address = address;
        this.ports = ports;
    }

    /**
     * A child and what is known of it.
     *
     * @param notices of a child that has extensions
     */
    record Born(Child child, ChildOutput output, Vitals vitals, Optional<Notices> notices) {}

    /** Is told how it goes, in tasks of the scheduler. */
    interface Attendant {

        /** These extensions will start with the child, which has not said a word yet. */
        void expect(Set<String> extensions);

        /** The child, or an extension, lives or has ended; perhaps before it is known that the child is born. */
        void heard(Notice notice);

        void born(Born child);

        /** There is no child. */
        void stillborn(String reason);

        /** There is no child because there is an extension that cannot be started. */
        void stillborn(ExtensionLaunchException failure);
    }

    /** Begins, in the background. */
    void begin(Attendant attendant) {
        ports.background().execute(() -> {
            try {
                deliver(attendant);
            } catch (ExtensionLaunchException failure) {
                post(() -> attendant.stillborn(failure));
            } catch (CannotStartException | IOException | UncheckedIOException failure) {
                post(() -> attendant.stillborn(String.valueOf(failure.getMessage())));
            }
        });
    }

    private void deliver(Attendant attendant) throws CannotStartException, ExtensionLaunchException, IOException {
        Path temporary = Files.createDirectories(directory.resolve("tmp"));
        Path run = Files.createTempDirectory(directory, "run-");
        Layout real = ports.layout(function, temporary);
        Confinement confinement = ports.confinements().best();
        Layout seen = confinement.seen(real);
        Set<String> extensions = ExternalExtensions.find(real.layers(), seen.layers());
        RuntimeCommand.Start start =
                ports.commands().of(function).start(function, new RuntimeCommand.Places(real, seen));
        Map<String, String> variables = variables(seen, start);
        List<String> command = new ArrayList<>(start.command());
        if (variables.containsKey(WRAPPER)) {
            command.addFirst(variables.get(WRAPPER));
        }
        boolean accompanied = !extensions.isEmpty();
        post(() -> attendant.expect(extensions));
        ChildOutput pipes = new ChildOutput(output, run);
        ControlGroup group = ports.controlGroups()
                .make(
                        directory.getFileName() + "-" + run.getFileName(),
                        new ControlGroup.Inhabitants(
                                function.configuration().memoryMb(), confinement.isTight(), accompanied));
        Optional<Notices> notices = accompanied
                ? Optional.of(new Notices(run, notice -> post(() -> attendant.heard(notice))))
                : Optional.empty();
        Nursery.Birth made = new Nursery.Birth(
                confinement,
                group,
                real,
                run,
                accompanied ? Company.command(seen.layers(), command) : command,
                variables,
                accompanied ? Optional.of(Notices.in(run)) : Optional.empty(),
                ChildOutput.lines(run),
                ChildOutput.frames(run));
        birth = made;
        ports.nursery()
                .start(
                        made,
                        process -> {
                            Child child = new Child(process, confinement.generations(), accompanied, group);
                            Vitals vitals = new Vitals(child, ports.scheduler());
                            post(() -> attendant.born(new Born(child, pipes, vitals, notices)));
                        },
                        failure -> {
                            pipes.close();
                            notices.ifPresent(Notices::close);
                            post(() -> attendant.stillborn(String.valueOf(failure.getMessage())));
                        });
    }

    private void post(Runnable task) {
        ports.scheduler().execute(task);
    }

    private Map<String, String> variables(Layout seen, RuntimeCommand.Start start) {
        Map<String, String> variables = new HashMap<>(initialization.variables());
        variables.put("AWS_LAMBDA_RUNTIME_API", address);
        variables.put("LAMBDA_TASK_ROOT", seen.task().toString());
        variables.put("LAMBDA_RUNTIME_DIR", seen.runtime().toString());
        start.variables().forEach(variables::putIfAbsent);
        if (start.framesLogs()) {
            variables.put("_LAMBDA_TELEMETRY_LOG_FD", FRAMES_DESCRIPTOR);
        }
        if (!seen.equals(Layout.AWS)) {
            variables.put("TMPDIR", seen.temporary().toString());
        }
        return variables;
    }

    /** Takes note that the child has answered an event: all that it needs for that is loaded. */
    void answered() {
        Nursery.Birth made = birth;
        if (!answered && made != null) {
            answered = true;
            ports.archives().answered(made);
        }
    }

    /** Deletes what was there for the child alone. May take long. */
    void clear() {
        Nursery.Birth made = birth;
        if (made != null) {
            if (!answered) {
                ports.archives().ended(made);
            }
            ports.controlGroups().remove(made.group());
            Directories.clear(made.run());
        }
    }
}
