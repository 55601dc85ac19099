package dev.samovar.lab.report;

import java.util.List;

/**
 * Pictures that belong together, with what it takes to read them.
 *
 * @param pictures several if one would not fit on a page
 */
record Figure(String heading, String caption, Legend legend, List<Picture> pictures) {

    void write(Markup html) {
        html.open("figure").leafOf(heading, "h3").leafOf(caption, "figcaption").line();
        html.include(legend.inPage()).open("div", "class", "wide");
        pictures.forEach(picture -> html.include(picture.inPage()));
        html.close().close().line();
    }
}
