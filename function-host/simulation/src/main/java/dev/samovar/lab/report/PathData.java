package dev.samovar.lab.report;

/** The way of a pen, written in steps from point to point; rounding does not add up. */
final class PathData {
    private final StringBuilder text = new StringBuilder();
    private long x;
    private long y;

    PathData moveTo(double toX, double toY) {
        x = Pixels.tenths(toX);
        y = Pixels.tenths(toY);
        text.append('M').append(Pixels.ofTenths(x)).append(' ').append(Pixels.ofTenths(y));
        return this;
    }

    PathData lineTo(double toX, double toY) {
        long nextX = Pixels.tenths(toX);
        long nextY = Pixels.tenths(toY);
        if (nextY == y) {
            step('h', nextX - x);
        } else if (nextX == x) {
            step('v', nextY - y);
        } else {
            text.append('l').append(Pixels.ofTenths(nextX - x)).append(' ').append(Pixels.ofTenths(nextY - y));
        }
        x = nextX;
        y = nextY;
        return this;
    }

    private void step(char direction, long tenths) {
        if (tenths != 0) {
            text.append(direction).append(Pixels.ofTenths(tenths));
        }
    }

    PathData end() {
        text.append('z');
        return this;
    }

    /** A box of its own. */
    PathData box(double left, double top, double right, double bottom) {
        return moveTo(left, top)
                .lineTo(right, top)
                .lineTo(right, bottom)
                .lineTo(left, bottom)
                .end();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
