package dev.samovar.runtime.process;

import dev.samovar.function.FunctionVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** This machine's Python with AWS's runtime client for it: the function's own, or the one that is installed. */
final class PythonProgram implements RuntimeCommand {

    private static final String CLIENT = "awslambdaric";

    private final PythonInterpreters interpreters;

    PythonProgram(SearchPath programs) {
        this.interpreters = new PythonInterpreters(programs, CLIENT);
    }

    @Override
    public void check(FunctionVersion function, Places places) throws CannotStartException, IOException {
        Start unused = start(function, places);
    }

    @Override
    public Start start(FunctionVersion function, Places places) throws CannotStartException, IOException {
        String runtime = function.configuration().runtime();
        PythonInterpreters.Interpreter python = interpreters
                .of(runtime)
                .orElseThrow(() -> CannotStartException.missing(
                        runtime, "Python; install it, so that python3 is on the PATH of Samovar"));
        if (!python.hasModule() && !isCarried(runtime, places.real())) {
            throw CannotStartException.missing(
                    runtime, "AWS's runtime client for Python; " + python.program() + " -m pip install " + CLIENT);
        }
        return new Start(
                List.of(python.program(), "-m", CLIENT, function.configuration().handler()),
                Map.of(
                        "PYTHONPATH",
                        String.join(
                                ":",
                                modules(runtime, places.seen().layers())
                                        .map(Path::toString)
                                        .toList())),
                true);
    }

    private static boolean isCarried(String runtime, Layout real) {
        return Stream.concat(Stream.of(real.task()), modules(runtime, real.layers()))
                .anyMatch(directory -> Files.isDirectory(directory.resolve(CLIENT)));
    }

    private static Stream<Path> modules(String runtime, Path layers) {
        Path python = layers.resolve("python");
        return Stream.of(python.resolve("lib").resolve(runtime).resolve("site-packages"), python);
    }
}
