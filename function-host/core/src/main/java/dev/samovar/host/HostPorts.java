package dev.samovar.host;

import dev.samovar.event.EventListener;
import dev.samovar.function.code.CodeStore;
import dev.samovar.invoke.asynchronous.EventTargets;
import dev.samovar.log.LogSink;
import dev.samovar.runtime.CodePreparation;
import dev.samovar.runtime.FunctionRuntimes;
import dev.samovar.store.Store;
import dev.samovar.time.Scheduler;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/**
 * The world around the host.
 *
 * @param scheduler the time, and where decisions are made
 * @param random chance, and what ids are made of
 * @param store what survives a restart
 * @param codes the code packages
 * @param runtimes run functions
 * @param preparation makes deployed code ready for them
 * @param worker takes the preparation, which is long, off the scheduler
 * @param events told what happens
 * @param logs take the functions' logs
 * @param targets take records and dead letters that are not for functions
 */
public record HostPorts(
        Scheduler scheduler,
        RandomGenerator random,
        Store store,
        CodeStore codes,
        FunctionRuntimes runtimes,
        CodePreparation preparation,
        Executor worker,
        EventListener events,
        LogSink logs,
        EventTargets targets) {}
