package dev.samovar.lab.measure;

/** What one policy did with one workload under one seed. */
public record RunResult(String policy, String workload, long seed, Measures measures) {}
