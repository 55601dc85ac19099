package dev.samovar.lab.report;

/** Where on the page a number lies. */
sealed interface Scale {

    /** In pixels; numbers beyond the ends lie at the ends. */
    double at(double value);

    double from();

    double to();

    /** Equal steps are equally long. */
    record Linear(double from, double to, double pixelsFrom, double pixelsTo) implements Scale {
        public Linear {
            if (!(from < to)) {
                throw new IllegalArgumentException("no scale from " + from + " to " + to);
            }
        }

        @Override
        public double at(double value) {
            return between((value - from) / (to - from), pixelsFrom, pixelsTo);
        }
    }

    /** Equal ratios are equally long. */
    record Logarithmic(double from, double to, double pixelsFrom, double pixelsTo) implements Scale {
        public Logarithmic {
            if (!(0 < from && from < to)) {
                throw new IllegalArgumentException("no logarithmic scale from " + from + " to " + to);
            }
        }

        @Override
        public double at(double value) {
            return value <= from
                    ? pixelsFrom
                    : between(Math.log(value / from) / Math.log(to / from), pixelsFrom, pixelsTo);
        }
    }

    private static double between(double share, double pixelsFrom, double pixelsTo) {
        return pixelsFrom + Math.clamp(share, 0, 1) * (pixelsTo - pixelsFrom);
    }
}
