package dev.samovar.lab.workload;

/**
 * A function, when it is invoked, and how long it then takes.
 *
 * @param duration of the handler, when nothing disturbs it
 */
public record FunctionLoad(ModelledFunction function, ArrivalProcess arrivals, DurationModel duration) {}
