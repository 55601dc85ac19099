package dev.samovar.runtime.classloader;

import dev.samovar.runtime.classloader.weave.WovenCode;
import dev.samovar.time.Scheduler;
import java.nio.file.Path;

/**
 * What the runtimes of a host share.
 *
 * @param scheduler the time, and where results are posted
 * @param code the woven code of all functions
 * @param preloader helps functions to start
 * @param temporary where directories for {@code /tmp} are made
 * @param cpuShare whether functions get no more of the processor than their memory size buys
 * @param heap watches over the memory
 * @param reaper ends what was killed
 */
record RuntimePorts(
        Scheduler scheduler,
        WovenCode code,
        Preloader preloader,
        Path temporary,
        boolean cpuShare,
        GarbageCollections heap,
        Reaper reaper) {}
