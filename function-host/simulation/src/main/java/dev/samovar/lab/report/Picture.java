package dev.samovar.lab.report;

import static dev.samovar.lab.report.Pixels.text;

/**
 * A drawing with all that it shows, for a page or for a file of its own.
 *
 * @param id unique in the document
 * @param title what it shows, for those who cannot see it
 * @param description what is to be seen in it
 */
record Picture(String id, String title, String description, double height, String content) {

    String inPage() {
        return svg(new Markup(), "0 0 " + Drawing.WIDTH + " " + text(height), content)
                .line()
                .toString();
    }

    /** With its own style and its legend above it. */
    String inFile(Legend legend) {
        var above = new Markup();
        double top = legend.draw(above);
        String box = "0 0 " + Drawing.WIDTH + " " + text(top + height);
        var all = new Markup()
                .open("style")
                .include(Style.PICTURES.text())
                .close()
                .line()
                .leaf("path", "class", "paper", "d", sheet(top + height))
                .line()
                .include(above.toString())
                .open("g", "transform", "translate(0 " + text(top) + ")")
                .include(content)
                .close();
        return svg(new Markup(), box, all.toString(), "xmlns", "http://www.w3.org/2000/svg")
                .line()
                .toString();
    }

    private static String sheet(double bottom) {
        return new PathData().box(0, 0, Drawing.WIDTH, bottom).toString();
    }

    private Markup svg(Markup markup, String box, String inside, String... more) {
        String titleId = id + "-title";
        String descriptionId = id + "-description";
        String[] attributes = {"viewBox", box, "role", "img", "aria-labelledby", titleId + " " + descriptionId};
        String[] all = new String[more.length + attributes.length];
        System.arraycopy(more, 0, all, 0, more.length);
        System.arraycopy(attributes, 0, all, more.length, attributes.length);
        return markup.open("svg", all)
                .leafOf(title, "title", "id", titleId)
                .leafOf(description, "desc", "id", descriptionId)
                .include(inside)
                .close();
    }
}
