package dev.samovar.lab.report;

/** Coordinates as SVG writes them: tenths, without needless digits. */
final class Pixels {
    private static final int TENTHS = 10;

    private Pixels() {}

    static String text(double pixels) {
        return ofTenths(tenths(pixels));
    }

    static long tenths(double pixels) {
        return Math.round(pixels * TENTHS);
    }

    static String ofTenths(long tenths) {
        long whole = Math.abs(tenths) / TENTHS;
        long rest = Math.abs(tenths) % TENTHS;
        String digits = rest == 0 ? String.valueOf(whole) : (whole == 0 ? "" : whole) + "." + rest;
        return tenths < 0 ? "-" + digits : digits;
    }
}
