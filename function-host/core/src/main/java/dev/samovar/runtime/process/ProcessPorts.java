package dev.samovar.runtime.process;

import dev.samovar.function.FunctionVersion;
import dev.samovar.runtime.process.http.LoopbackServer;
import dev.samovar.time.Scheduler;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;

/**
 * What the process runtimes of a host share.
 *
 * @param scheduler the time, and where results are posted
 * @param server gives each child a port
 * @param telegraph sends telemetry to extensions
 * @param nursery starts children, which live no longer than it
 * @param confinements how children are kept apart
 * @param controlGroups limit what children use
 * @param background runs what may block
 * @param code the code of all functions
 * @param archives of the classes of all Java functions
 * @param commands start the runtimes of all languages
 * @param temporary where directories for {@code /tmp}, and for what a child needs to start, are made
 * @param alive has a party for each session that has not been cleared away
 * @param farewell how long extensions may take to end when they have been told to
 * @param cpuShare whether functions get no more of the processor than their memory size buys
 */
record ProcessPorts(
        Scheduler scheduler,
        LoopbackServer server,
        HttpTelegraph telegraph,
        Nursery nursery,
        Confinements confinements,
        ControlGroups controlGroups,
        Executor background,
        UnpackedCode code,
        ClassArchives archives,
        RuntimeCommands commands,
        Path temporary,
        Phaser alive,
        Duration farewell,
        boolean cpuShare) {

    /**
     * The directories of a child that runs a function; unpacks its code if nobody did before.
     *
     * @param temporary its own {@code /tmp}
     */
    Layout layout(FunctionVersion function, Path temporary) throws IOException {
        UnpackedCode.Places places = code.places(function);
        return new Layout(
                places.task(), places.code(), places.layers(), commands.client(), commands.language(), temporary);
    }
}
