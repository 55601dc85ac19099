package dev.samovar.gateway.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTComment;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTElseIfStatement;
import org.apache.velocity.runtime.parser.node.ASTElseStatement;
import org.apache.velocity.runtime.parser.node.ASTEscape;
import org.apache.velocity.runtime.parser.node.ASTEscapedDirective;
import org.apache.velocity.runtime.parser.node.ASTIfStatement;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTSetDirective;
import org.apache.velocity.runtime.parser.node.ASTText;
import org.apache.velocity.runtime.parser.node.ASTTextblock;
import org.apache.velocity.runtime.parser.node.Node;

/** Makes pieces of the tree that Velocity's parser leaves. */
final class Translation {
    private static final String BLOCK_START = "#[[";
    private static final String BLOCK_END = "]]#";

    private final Map<String, Blocks.Macro> macros = new HashMap<>();
    private final ExpressionTranslation expressions = new ExpressionTranslation(this);
    private final DirectiveTranslation directives = new DirectiveTranslation(this, expressions, macros);

    Map<String, Blocks.Macro> macros() {
        return macros;
    }

    /** All that is in a node, in order. */
    Piece block(Node node) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            Node before = i == 0 ? null : node.jjtGetChild(i - 1);
            Node child = node.jjtGetChild(i);
            if (child instanceof ASTSetDirective && before instanceof ASTText text && isBlank(text)) {
                removeLast(pieces, Tokens.text(text));
            }
            add(pieces, child, before instanceof ASTText);
        }
        if (node instanceof ASTBlock block) {
            text(pieces, block.getPostfix());
            text(pieces, Tokens.beforeEnd(block));
        }
        return new Piece.Sequence(List.copyOf(pieces));
    }

    /* Blanks between two directives vanish, as in Velocity 1. */
    private static boolean isBlank(ASTText text) {
        return Tokens.text(text).chars().allMatch(c -> c == ' ' || c == '\t');
    }

    private static void removeLast(List<Piece> pieces, String blank) {
        if (!pieces.isEmpty() && pieces.getLast() instanceof Piece.Text(String text) && text.endsWith(blank)) {
            pieces.removeLast();
            text(pieces, text.substring(0, text.length() - blank.length()));
        }
    }

    private void add(List<Piece> pieces, Node node, boolean followsText) {
        switch (node) {
            case ASTText text -> text(pieces, Tokens.text(text));
            case ASTTextblock text -> {
                String image = text.getFirstToken().image;
                text(pieces, image.substring(BLOCK_START.length(), image.length() - BLOCK_END.length()));
            }
            case ASTEscape escape -> text(pieces, escape.val);
            case ASTEscapedDirective escaped -> text(pieces, escaped.getFirstToken().image);
            case ASTComment comment -> text(pieces, beforeComment(comment.getFirstToken().image));
            case ASTReference reference -> expressions.print(pieces, reference);
            case ASTSetDirective set -> set(pieces, set, followsText);
            case ASTIfStatement choice -> choice(pieces, choice);
            case ASTDirective directive -> directives.add(pieces, directive);
            default -> text(pieces, Tokens.text(node));
        }
    }

    static void text(List<Piece> pieces, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast() instanceof Piece.Text(String before)) {
            pieces.set(pieces.size() - 1, new Piece.Text(before + text));
        } else {
            pieces.add(new Piece.Text(text));
        }
    }

    private static String beforeComment(String image) {
        int line = image.indexOf("##");
        int start = line >= 0 ? line : image.indexOf("#*");
        return start < 0 ? "" : image.substring(0, start);
    }

    private void set(List<Piece> pieces, ASTSetDirective set, boolean followsText) {
        if (followsText) {
            text(pieces, set.getPrefix());
        }
        String before = Tokens.beforeDirective(set);
        text(pieces, before);
        Reference left = expressions.reference((ASTReference) set.jjtGetChild(0));
        pieces.add(new Piece.Set(new Target(left), expressions.of(set.jjtGetChild(1))));
        if (!before.isEmpty()) {
            text(pieces, set.getPostfix());
        }
    }

    private void choice(List<Piece> pieces, ASTIfStatement choice) {
        text(pieces, choice.getPrefix());
        String before = Tokens.beforeDirective(choice);
        text(pieces, before);
        List<Piece.Choice.Branch> branches = new ArrayList<>();
        branches.add(new Piece.Choice.Branch(expressions.of(choice.jjtGetChild(0)), block(choice.jjtGetChild(1))));
        for (int i = 2; i < choice.jjtGetNumChildren(); i++) {
            switch (choice.jjtGetChild(i)) {
                case ASTElseIfStatement other ->
                    branches.add(
                            new Piece.Choice.Branch(expressions.of(other.jjtGetChild(0)), block(other.jjtGetChild(1))));
                case ASTElseStatement otherwise ->
                    branches.add(new Piece.Choice.Branch(null, block(otherwise.jjtGetChild(0))));
                default -> throw new TemplateException("The template cannot be read: a stray part of an #if");
            }
        }
        pieces.add(new Piece.Choice(List.copyOf(branches)));
        if (!before.isEmpty()) {
            text(pieces, choice.getPostfix());
        }
    }
}
