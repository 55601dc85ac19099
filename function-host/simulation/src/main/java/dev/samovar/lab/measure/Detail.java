package dev.samovar.lab.measure;

/**
 * How much of a run is kept for pictures; numbers do not depend on it.
 *
 * @param bins of the timeline
 * @param spans of environments, the first ones
 */
public record Detail(int bins, int spans) {

    /** As fine as a page is wide. */
    public static final Detail PICTURES = new Detail(600, 2_000);

    /** For runs that are only one of many seeds. */
    public static final Detail NUMBERS = new Detail(600, 0);

    public Detail {
        if (bins < 1 || spans < 0) {
            throw new IllegalArgumentException("bins " + bins + ", spans " + spans);
        }
    }
}
