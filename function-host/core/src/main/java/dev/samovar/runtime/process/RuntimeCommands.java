package dev.samovar.runtime.process;

import dev.samovar.function.FunctionVersion;
import java.io.IOException;
import java.nio.file.Path;

/** Knows how to start the runtime that a function asks for. */
final class RuntimeCommands {

    private final RuntimeCommand java;
    private final RuntimeCommand bootstrap = new Bootstrap();

    private final Path client;
    private final Path language;

    /**
     * Knows how to start runtimes.
     *
     * @param client a directory for AWS's runtime client
     * @param language a JDK or JRE
     */
    RuntimeCommands(ClassArchives archives, Path client, Path language) {
        this.java = new JavaProgram(archives);
        this.client = client;
        this.language = language;
    }

    /** Where AWS's runtime client lies, as soon as somebody needs it. */
    synchronized Path client() throws IOException {
        RuntimeClient.install(client);
        return client;
    }

    Path language() {
        return language;
    }

    RuntimeCommand of(FunctionVersion function) {
        return function.configuration().runtime().startsWith("java") ? java : bootstrap;
    }
}
