package dev.samovar.lab.predict;

import dev.samovar.lab.workload.ModelledFunction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A real function, as the host saw it run.
 *
 * @param name of the function
 * @param codeBytes the size of its package
 * @param sizes with the memory sizes that are asked about, one or more
 */
public record MeasuredFunction(String name, long codeBytes, List<MeasuredSize> sizes) {
    public MeasuredFunction {
        sizes = List.copyOf(sizes);
        if (sizes.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    /** Of all environments: memory does not bound INIT, neither here nor in the cloud. */
    List<Duration> inits() {
        return sizes.stream()
                .map(MeasuredSize::lives)
                .distinct()
                .flatMap(List::stream)
                .map(Life::init)
                .toList();
    }

    /** The model of it with one of its sizes. */
    ModelledFunction model(MeasuredSize size) {
        return new ModelledFunction(
                name, name, size.memoryMb(), codeBytes, Fit.of(inits()).model(), Optional.of(MeasuredWarmUp.of(size)));
    }
}
