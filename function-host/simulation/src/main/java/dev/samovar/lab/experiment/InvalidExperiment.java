package dev.samovar.lab.experiment;

import java.io.Serial;

/** An experiment that cannot be run as it is written: says where and why. */
public final class InvalidExperiment extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** @param line in the file, from one */
    InvalidExperiment(String file, int line, String reason) {
        super(file + ":" + line + ": " + reason);
    }

    InvalidExperiment(String file, String reason) {
        super(file + ": " + reason);
    }
}
