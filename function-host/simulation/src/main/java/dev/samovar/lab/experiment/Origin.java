package dev.samovar.lab.experiment;

/**
 * Where entries were written, so that a refusal says where to look.
 *
 * @param name of the file, or the text itself if it was written on a command line
 * @param hasLines whether a line of it is a place that somebody can find
 */
record Origin(String name, boolean hasLines) {
    static Origin file(String name) {
        return new Origin(name, true);
    }

    static Origin argument(String text) {
        return new Origin(text, false);
    }

    /** @param line from one */
    InvalidExperiment refuse(int line, String reason) {
        return hasLines ? new InvalidExperiment(name, line, reason) : new InvalidExperiment(name, reason);
    }

    InvalidExperiment refuse(String reason) {
        return new InvalidExperiment(name, reason);
    }
}
