package dev.samovar.runtime.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The Pythons of this machine, asked whether they have a module. Thread-safe. */
final class PythonInterpreters {

    /** The one that a version manager stands in front of, and whether it finds the module, without running any of it. */
    private static final String QUESTION = "import sys, importlib.util; print(sys.executable);"
            + " print(importlib.util.find_spec(sys.argv[1]) is not None)";

    private final SearchPath programs;
    private final String module;

    /** Those that have the module: one for each runtime at most. The others are asked again, as they may get it. */
    private final Map<String, Interpreter> ready = new ConcurrentHashMap<>();

    PythonInterpreters(SearchPath programs, String module) {
        this.programs = programs;
        this.module = module;
    }

    /**
     * A Python.
     *
     * @param program its file
     * @param hasModule whether it finds the module by itself
     */
    record Interpreter(String program, boolean hasModule) {}

    /** The best for a runtime such as {@code python3.12}: of that version if there is one with the module. */
    Optional<Interpreter> of(String runtime) throws IOException {
        Interpreter known = ready.get(runtime);
        if (known != null) {
            return Optional.of(known);
        }
        List<Interpreter> found = new ArrayList<>();
        for (String name : List.of(runtime, "python3")) {
            Optional<Path> program = programs.find(name);
            if (program.isPresent()) {
                ask(program.get()).ifPresent(found::add);
            }
        }
        Optional<Interpreter> complete =
                found.stream().filter(Interpreter::hasModule).findFirst();
        complete.ifPresent(interpreter -> ready.put(runtime, interpreter));
        return complete.or(() -> found.stream().findFirst());
    }

    private Optional<Interpreter> ask(Path program) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "-c", QUESTION, module)
                .directory(Path.of("/").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        /* The function will not have them either. */
        builder.environment().keySet().removeIf(name -> name.startsWith("PYTHON"));
        Process process = builder.start();
        process.getOutputStream().close();
        try (BufferedReader answer = process.inputReader()) {
            String executable = answer.readLine();
            String found = answer.readLine();
            return executable == null || found == null
                    ? Optional.empty()
                    : Optional.of(new Interpreter(executable, Boolean.parseBoolean(found)));
        }
    }
}
