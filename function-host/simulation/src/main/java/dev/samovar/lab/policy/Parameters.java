package dev.samovar.lab.policy;

import java.time.Duration;
import java.util.Optional;

/**
 * What an experiment says of a policy beside its name: values by name. Each is asked for together with what stands for it
 * if it is absent. Whoever reads the experiment refuses what cannot be read as wanted, and what nobody asked for.
 */
public interface Parameters {

    /** What stands there, as it is written. */
    Optional<String> text(String name);

    Duration duration(String name, Duration otherwise);

    /** A size of memory in megabytes. */
    long megabytes(String name, long otherwise);

    double number(String name, double otherwise);

    /** A whole number that is not negative. */
    int count(String name, int otherwise);
}
