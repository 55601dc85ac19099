package dev.samovar.cli.lab;

import dev.samovar.cli.console.CommandFailure;
import dev.samovar.cli.console.ExitCode;
import dev.samovar.lab.predict.MeasuredFunction;
import dev.samovar.lab.predict.MeasuredSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Measures a function with one memory size after the other, and leaves out those that it fails with. */
final class MeasuredSizes {
    private final FunctionMeasurement measurement;
    private final Consumer<String> progress;
    private final Consumer<String> warnings;

    MeasuredSizes(FunctionMeasurement measurement, Consumer<String> progress, Consumer<String> warnings) {
        this.measurement = measurement;
        this.progress = progress;
        this.warnings = warnings;
    }

    /** @param memoryMb ascending */
    MeasuredFunction measure(Path code, List<Integer> memoryMb) {
        List<MeasuredSize> sizes = new ArrayList<>();
        String error = "";
        for (int size : memoryMb) {
            try {
                sizes.add(measure(size, sizes));
            } catch (FunctionFails fails) {
                error = String.valueOf(fails.getMessage());
                warnings.accept("left out: with " + size + " MB the function fails: " + error);
            }
        }
        if (sizes.isEmpty()) {
            throw new CommandFailure(ExitCode.FUNCTION_ERROR, "the function fails with this event: " + error);
        }
        return new MeasuredFunction(name(code), code.toFile().length(), sizes);
    }

    private MeasuredSize measure(int memoryMb, List<MeasuredSize> before) {
        for (MeasuredSize other : before) {
            if (FunctionMeasurement.like(other.memoryMb()) == FunctionMeasurement.like(memoryMb)) {
                return other.with(memoryMb);
            }
        }
        if (before.isEmpty()) {
            progress.accept("rehearsing");
            measurement.rehearse();
        }
        progress.accept("measuring with " + memoryMb + " MB");
        return measurement.measure(memoryMb);
    }

    private static String name(Path code) {
        return String.valueOf(code.getFileName())
                .replaceFirst("\\.(jar|zip)$", "")
                .replaceAll("[^A-Za-z0-9_-]", "-");
    }
}
