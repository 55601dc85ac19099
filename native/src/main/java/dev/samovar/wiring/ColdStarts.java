package dev.samovar.wiring;

import dev.samovar.cli.option.ColdStart;
import dev.samovar.environment.ColdStartModel;
import dev.samovar.environment.LambdaColdStart;
import java.util.random.RandomGenerator;

/** The models behind the words of the command line. */
public final class ColdStarts {
    private ColdStarts() {}

    /** The model, which draws from {@code random} if it draws at all. */
    public static ColdStartModel model(ColdStart coldStart, RandomGenerator random) {
        return switch (coldStart) {
            case ColdStart.None none -> ColdStartModel.NONE;
            case ColdStart.Fixed fixed -> ColdStartModel.fixed(fixed.delay());
            case ColdStart.Lambda lambda -> new LambdaColdStart(random);
        };
    }
}
