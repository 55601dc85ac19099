package dev.samovar.protocol;

/** Text inside XML. */
public final class Xml {
    private Xml() {}

    public static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
