package dev.samovar.lab.report;

/**
 * How a policy looks in all pictures of a report: a colour, a shape and a dash, so that no two of them depend on colour
 * alone.
 *
 * @param place among the policies, from zero
 */
record PolicyMark(int place) {
    private static final int COLOURS = 8;
    private static final double RADIUS = 4.5;
    private static final String[] DASHES = {"none", "7 3", "2 2", "9 3 2 3", "5 2", "1 3", "12 3", "4 2 1 2"};

    /** The style's class, which sets its colour for light and dark. */
    String colour() {
        return "p" + place % COLOURS;
    }

    /** The {@code stroke-dasharray} of its lines; another one when colours come around. */
    String dash() {
        return DASHES[(place + place / COLOURS) % DASHES.length];
    }

    /** The shape's outline, around a point. */
    String shapeAt(double x, double y) {
        var path = new PathData();
        return switch (place % COLOURS) {
            case 0 -> polygon(path, x, y, RADIUS, 16, 0);
            case 1 -> polygon(path, x, y, RADIUS * 1.25, 4, Math.PI / 4);
            case 2 -> polygon(path, x, y, RADIUS * 1.3, 3, -Math.PI / 2);
            case 3 -> polygon(path, x, y, RADIUS * 1.3, 4, 0);
            case 4 -> polygon(path, x, y, RADIUS * 1.3, 3, Math.PI / 2);
            case 5 -> cross(path, x, y, 0);
            case 6 -> polygon(path, x, y, RADIUS * 1.15, 6, 0);
            default -> cross(path, x, y, Math.PI / 4);
        };
    }

    private static String polygon(PathData path, double x, double y, double radius, int corners, double first) {
        for (int i = 0; i < corners; i++) {
            double angle = first + 2 * Math.PI * i / corners;
            to(path, i == 0, x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        return path.end().toString();
    }

    /* A plus sign with thick arms, turned by an angle. */
    private static String cross(PathData path, double x, double y, double turn) {
        double far = Math.hypot(RADIUS * 1.2, RADIUS * 0.4);
        double half = Math.atan2(0.4, 1.2);
        for (int arm = 0; arm < 4; arm++) {
            double angle = turn + Math.PI / 2 * arm;
            to(path, arm == 0, x + far * Math.cos(angle - half), y + far * Math.sin(angle - half));
            to(path, false, x + far * Math.cos(angle + half), y + far * Math.sin(angle + half));
            double inner = angle + Math.PI / 4;
            double near = RADIUS * 0.4 * Math.sqrt(2);
            to(path, false, x + near * Math.cos(inner), y + near * Math.sin(inner));
        }
        return path.end().toString();
    }

    private static void to(PathData path, boolean begin, double x, double y) {
        if (begin) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
