package dev.samovar.gateway.template;

import dev.samovar.gateway.template.Operation.Operator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.velocity.runtime.parser.Token;
import org.apache.velocity.runtime.parser.node.ASTAddNode;
import org.apache.velocity.runtime.parser.node.ASTAndNode;
import org.apache.velocity.runtime.parser.node.ASTDivNode;
import org.apache.velocity.runtime.parser.node.ASTEQNode;
import org.apache.velocity.runtime.parser.node.ASTExpression;
import org.apache.velocity.runtime.parser.node.ASTFalse;
import org.apache.velocity.runtime.parser.node.ASTFloatingPointLiteral;
import org.apache.velocity.runtime.parser.node.ASTGENode;
import org.apache.velocity.runtime.parser.node.ASTGTNode;
import org.apache.velocity.runtime.parser.node.ASTIdentifier;
import org.apache.velocity.runtime.parser.node.ASTIndex;
import org.apache.velocity.runtime.parser.node.ASTIntegerLiteral;
import org.apache.velocity.runtime.parser.node.ASTIntegerRange;
import org.apache.velocity.runtime.parser.node.ASTLENode;
import org.apache.velocity.runtime.parser.node.ASTLTNode;
import org.apache.velocity.runtime.parser.node.ASTMap;
import org.apache.velocity.runtime.parser.node.ASTMethod;
import org.apache.velocity.runtime.parser.node.ASTModNode;
import org.apache.velocity.runtime.parser.node.ASTMulNode;
import org.apache.velocity.runtime.parser.node.ASTNENode;
import org.apache.velocity.runtime.parser.node.ASTNegateNode;
import org.apache.velocity.runtime.parser.node.ASTNotNode;
import org.apache.velocity.runtime.parser.node.ASTObjectArray;
import org.apache.velocity.runtime.parser.node.ASTOrNode;
import org.apache.velocity.runtime.parser.node.ASTReference;
import org.apache.velocity.runtime.parser.node.ASTStringLiteral;
import org.apache.velocity.runtime.parser.node.ASTSubtractNode;
import org.apache.velocity.runtime.parser.node.ASTTrue;
import org.apache.velocity.runtime.parser.node.ASTWord;
import org.apache.velocity.runtime.parser.node.Node;

/** Makes expressions of the tree that Velocity's parser leaves. */
final class ExpressionTranslation {
    private static final Expression ZERO = new Expression.Constant(0);

    private final Translation pieces;

    ExpressionTranslation(Translation pieces) {
        this.pieces = pieces;
    }

    Expression of(Node node) {
        return switch (node) {
            case ASTExpression inner -> of(inner.jjtGetChild(0));
            case ASTReference reference -> reference(reference);
            case ASTStringLiteral literal -> text(literal.getFirstToken().image);
            case ASTIntegerLiteral literal -> new Expression.Constant(whole(literal.getFirstToken().image));
            case ASTFloatingPointLiteral literal ->
                new Expression.Constant(Double.valueOf(literal.getFirstToken().image));
            case ASTTrue _ -> new Expression.Constant(true);
            case ASTFalse _ -> new Expression.Constant(false);
            case ASTWord word -> new Expression.Constant(word.getFirstToken().image);
            case ASTObjectArray array -> new Expression.ListOf(children(array, 0));
            case ASTMap map -> new Expression.MapOf(children(map, 0));
            case ASTIntegerRange range -> new Expression.Range(of(range.jjtGetChild(0)), of(range.jjtGetChild(1)));
            case ASTNotNode not -> new Expression.Not(of(not.jjtGetChild(0)));
            case ASTNegateNode negated -> new Operation(Operator.SUBTRACT, ZERO, of(negated.jjtGetChild(0)));
            case ASTAndNode both -> new Expression.Both(of(both.jjtGetChild(0)), of(both.jjtGetChild(1)));
            case ASTOrNode either -> new Expression.Either(of(either.jjtGetChild(0)), of(either.jjtGetChild(1)));
            default -> new Operation(operator(node), of(node.jjtGetChild(0)), of(node.jjtGetChild(1)));
        };
    }

    private static Operator operator(Node node) {
        return switch (node) {
            case ASTAddNode _ -> Operator.ADD;
            case ASTSubtractNode _ -> Operator.SUBTRACT;
            case ASTMulNode _ -> Operator.MULTIPLY;
            case ASTDivNode _ -> Operator.DIVIDE;
            case ASTModNode _ -> Operator.REMAINDER;
            case ASTNENode _ -> Operator.UNEQUAL;
            case ASTEQNode _ -> Operator.EQUAL;
            case ASTLTNode _ -> Operator.LESS;
            case ASTLENode _ -> Operator.LESS_OR_EQUAL;
            case ASTGTNode _ -> Operator.GREATER;
            case ASTGENode _ -> Operator.GREATER_OR_EQUAL;
            default -> throw new TemplateException("The template cannot be read: " + Tokens.text(node));
        };
    }

    private List<Expression> children(Node node, int first) {
        List<Expression> children = new ArrayList<>();
        for (int i = first; i < node.jjtGetNumChildren(); i++) {
            children.add(of(node.jjtGetChild(i)));
        }
        return List.copyOf(children);
    }

    private static Number whole(String digits) {
        return Numbers.narrow(new BigInteger(digits));
    }

    /** A literal with its quotes: what stands between double ones may have references in it. */
    private Expression text(String image) {
        char quote = image.charAt(0);
        String inside = image.substring(1, image.length() - 1);
        String text = inside.replace(String.valueOf(quote).repeat(2), String.valueOf(quote));
        if (quote == '"' && (text.indexOf('$') >= 0 || text.indexOf('#') >= 0)) {
            return new Expression.Interpolated(pieces.block(Syntax.VELOCITY.parse(text)));
        }
        return new Expression.Constant(text);
    }

    /** A reference within an expression. */
    Reference reference(ASTReference node) {
        List<Reference.Access> path = new ArrayList<>();
        Expression otherwise = null;
        for (int i = 0; i < node.jjtGetNumChildren(); i++) {
            switch (node.jjtGetChild(i)) {
                case ASTIdentifier name -> path.add(new Reference.Property(name.getFirstToken().image));
                case ASTMethod method ->
                    path.add(new Reference.Call(method.getFirstToken().image, children(method, 1)));
                case ASTIndex index -> path.add(new Reference.Index(of(index.jjtGetChild(0))));
                case Node alternative -> otherwise = of(alternative);
            }
        }
        return new Reference(root(node), List.copyOf(path), otherwise);
    }

    private static String root(ASTReference node) {
        Token first = node.getFirstToken();
        String image = first.image.substring(first.image.lastIndexOf('$') + 1);
        return switch (image) {
            case "{", "!{" -> first.next.image;
            default -> image.startsWith("!") ? image.substring(1) : image;
        };
    }

    /** A reference in the text: backslashes in front of it may turn it into text, and dollars are written. */
    void print(List<Piece> into, ASTReference node) {
        String image = node.getFirstToken().image;
        int dollar = image.lastIndexOf('$');
        if (dollar < 0 || image.contains("\\!")) {
            Translation.text(into, Tokens.text(node));
            return;
        }
        int slashes = 0;
        while (image.charAt(slashes) == '\\') {
            slashes++;
        }
        Translation.text(into, "\\".repeat(slashes / 2) + image.substring(slashes, dollar));
        if (slashes % 2 == 1) {
            Translation.text(into, Tokens.text(node).substring(dollar));
        } else {
            into.add(new Piece.Print(reference(node)));
        }
    }
}
