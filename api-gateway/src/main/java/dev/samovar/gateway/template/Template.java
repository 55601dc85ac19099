package dev.samovar.gateway.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping template, read once and rendered for each request. Many threads may render it at once. */
public final class Template {
    private static final int CHARS_MAX = 300 * 1024;

    private final Piece body;
    private final Map<String, Blocks.Macro> macros;
    /** What it writes if there is nothing in it but text. */
    private final @Nullable String plain;

    private final Patterns patterns = new Patterns();
    private final JsonPaths paths = new JsonPaths();
    private volatile boolean isLong;

    private Template(Piece body, Map<String, Blocks.Macro> macros) {
        this.body = body;
        this.macros = macros;
        plain = Piece.plain(body);
    }

    /**
     * Reads a template.
     *
     * @throws TemplateException if it is none, or too large
     */
    public static Template compile(String text) {
        if (text.length() > CHARS_MAX) {
            throw new TemplateException("The template is larger than " + CHARS_MAX / 1024 + " KB");
        }
        try {
            Translation translation = new Translation();
            Piece body = translation.block(Syntax.VELOCITY.parse(text));
            return new Template(body, translation.macros());
        } catch (StackOverflowError tooDeep) {
            throw new TemplateException("The template nests too deeply");
        }
    }

    /**
     * Renders it.
     *
     * @throws TemplateException if it asks too much, or something impossible
     * @throws Unfinished if it asks too much for a brief moment, or did so before
     */
    public String render(TemplateInput input, Patience patience) {
        if (plain != null) {
            return plain;
        }
        if (patience == Patience.BRIEF && isLong) {
            throw new Unfinished();
        }
        try {
            return render(new Rendering(input, macros, patterns, paths, patience));
        } catch (Unfinished later) {
            isLong = true;
            throw later;
        }
    }

    private String render(Rendering rendering) {
        try {
            body.render(rendering);
            return rendering.written();
        } catch (StackOverflowError tooDeep) {
            throw new TemplateException("The template nests too deeply");
        } catch (UnsupportedOperationException unchangeable) {
            throw new TemplateException("The template changes what cannot be changed");
        }
    }
}
