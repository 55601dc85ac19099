package dev.samovar.gateway.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.velocity.runtime.parser.node.ASTBlock;
import org.apache.velocity.runtime.parser.node.ASTDirective;
import org.apache.velocity.runtime.parser.node.ASTDirectiveAssign;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.Node;

/** Makes pieces of directives and of calls of macros. */
final class DirectiveTranslation {
    private final Translation pieces;
    private final ExpressionTranslation expressions;
    private final Map<String, Blocks.Macro> macros;

    DirectiveTranslation(Translation pieces, ExpressionTranslation expressions, Map<String, Blocks.Macro> macros) {
        this.pieces = pieces;
        this.expressions = expressions;
        this.macros = macros;
    }

    void add(List<Piece> into, ASTDirective directive) {
        Translation.text(into, directive.getPrefix());
        String before = Tokens.beforeDirective(directive);
        Translation.text(into, before);
        String name = directive.getDirectiveName();
        switch (name) {
            case "foreach" -> into.add(loop(directive));
            case "define" -> into.add(define(directive));
            case "macro" -> macro(directive);
            case "break" -> into.add(new Piece.End(Signal.BREAK));
            case "stop" -> into.add(new Piece.End(Signal.STOP));
            default -> into.add(call(directive, name));
        }
        if (!before.isEmpty()) {
            Translation.text(into, directive.getPostfix());
        }
    }

    private Piece loop(ASTDirective directive) {
        int last = directive.jjtGetNumChildren() - 1;
        boolean hasElse = directive.jjtGetChild(last - 1) instanceof ASTBlock;
        return new Blocks.Loop(
                nameOf(directive.jjtGetChild(0)),
                expressions.of(directive.jjtGetChild(2)),
                pieces.block(directive.jjtGetChild(hasElse ? last - 1 : last)),
                hasElse ? pieces.block(directive.jjtGetChild(last)) : Piece.Sequence.EMPTY);
    }

    private Piece define(ASTDirective directive) {
        return new Blocks.Define(
                nameOf(directive.jjtGetChild(0)),
                pieces.block(directive.jjtGetChild(directive.jjtGetNumChildren() - 1)));
    }

    private String nameOf(Node node) {
        if (node instanceof ASTReference reference) {
            return expressions.reference(reference).root();
        }
        throw new TemplateException("The template cannot be read: a variable is expected, not " + Tokens.text(node));
    }

    private void macro(ASTDirective directive) {
        int last = directive.jjtGetNumChildren() - 1;
        String name = directive.jjtGetChild(0).getFirstToken().image;
        List<Blocks.Parameter> parameters = new ArrayList<>();
        for (int i = 1; i < last; i++) {
            Node child = directive.jjtGetChild(i);
            if (child instanceof ASTDirectiveAssign assign) {
                i++;
                String parameter = assign.getFirstToken().image;
                parameters.add(new Blocks.Parameter(
                        parameter.substring(parameter.indexOf('$') + 1), expressions.of(directive.jjtGetChild(i))));
            } else {
                parameters.add(new Blocks.Parameter(nameOf(child), null));
            }
        }
        macros.put(name, new Blocks.Macro(List.copyOf(parameters), pieces.block(directive.jjtGetChild(last))));
    }

    private Piece call(ASTDirective directive, String name) {
        int count = directive.jjtGetNumChildren();
        boolean hasBody = count > 0 && directive.jjtGetChild(count - 1) instanceof ASTBlock;
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < (hasBody ? count - 1 : count); i++) {
            arguments.add(expressions.of(directive.jjtGetChild(i)));
        }
        String text = Tokens.text(directive);
        return new Blocks.MacroCall(
                name.startsWith("@") ? name.substring(1) : name,
                List.copyOf(arguments),
                hasBody ? pieces.block(directive.jjtGetChild(count - 1)) : null,
                text.substring(Math.max(0, text.indexOf('#'))));
    }
}
