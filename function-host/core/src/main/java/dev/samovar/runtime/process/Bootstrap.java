package dev.samovar.runtime.process;

import dev.samovar.function.FunctionVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A runtime that the function brings along: the program {@code bootstrap}, of its package or of a layer. */
final class Bootstrap implements RuntimeCommand {

    private static final String NAME = "bootstrap";

    /** Asks nothing of the machine: the function brings it all. */
    @Override
    public void check(FunctionVersion function, Places places) {}

    @Override
    public Start start(FunctionVersion function, Places places) throws CannotStartException {
        Layout real = places.real();
        Layout seen = places.seen();
        if (Files.exists(real.task().resolve(NAME))) {
            return start(real.task(), seen.task());
        }
        if (Files.exists(real.layers().resolve(NAME))) {
            return start(real.layers(), seen.layers());
        }
        throw new CannotStartException("Couldn't find valid bootstrap(s): ["
                + Layout.AWS.task().resolve(NAME) + " " + Layout.AWS.layers().resolve(NAME) + "]");
    }

    private static Start start(Path real, Path seen) throws CannotStartException {
        if (!Files.isExecutable(real.resolve(NAME)) || Files.isDirectory(real.resolve(NAME))) {
            throw new CannotStartException("fork/exec " + seen.resolve(NAME) + ": permission denied");
        }
        return new Start(List.of(seen.resolve(NAME).toString()), Map.of(), false);
    }
}
