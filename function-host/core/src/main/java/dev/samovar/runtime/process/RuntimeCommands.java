package dev.samovar.runtime.process;

import dev.samovar.function.FunctionVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Knows how to start the runtime that a function asks for. */
final class RuntimeCommands {

    private final RuntimeCommand java;
    private final RuntimeCommand node;
    private final RuntimeCommand python;
    private final RuntimeCommand bootstrap = new Bootstrap();

    private final Path client;
    private final Optional<InstalledJava> language;

    /**
     * Knows how to start runtimes.
     *
     * @param client a directory for AWS's runtime client for Java
     * @param language for Java functions, if there is one
     * @param programs where other languages are looked for
     */
    RuntimeCommands(ClassArchives archives, Path client, Optional<InstalledJava> language, SearchPath programs) {
        this.java = language.<RuntimeCommand>map(found -> new JavaProgram(archives, found.version()))
                .orElseGet(MissingJava::new);
        this.node = new NodeProgram(programs);
        this.python = new PythonProgram(programs);
        this.client = client;
        this.language = language;
    }

    /** Where AWS's runtime client for Java lies, as soon as somebody needs it. */
    synchronized Path client() throws IOException {
        RuntimeClient.install(client);
        return client;
    }

    /** Where the language lies; where there is none, a directory that has nothing to do with it takes its place. */
    Path language() {
        return language.map(InstalledJava::home).orElse(client);
    }

    RuntimeCommand of(FunctionVersion function) {
        String runtime = function.configuration().runtime();
        if (runtime.startsWith("java")) {
            return java;
        }
        if (runtime.startsWith("nodejs")) {
            return node;
        }
        return runtime.startsWith("python") ? python : bootstrap;
    }
}
