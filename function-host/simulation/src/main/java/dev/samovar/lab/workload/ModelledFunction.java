package dev.samovar.lab.workload;

/**
 * A function as an experiment knows it: names and times instead of code.
 *
 * @param name unique in its workload
 * @param application functions of one application are kept warm together by policies that know applications
 * @param memoryMb its memory size, 128 to 10,240
 * @param codeBytes the size of its package, for the cold-start model
 * @param init how long INIT takes
 */
public record ModelledFunction(String name, String application, int memoryMb, long codeBytes, DurationModel init) {}
