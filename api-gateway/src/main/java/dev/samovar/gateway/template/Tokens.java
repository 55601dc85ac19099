package dev.samovar.gateway.template;

import org.apache.velocity.runtime.parser.StandardParserConstants;
import org.apache.velocity.runtime.parser.Token;
import org.apache.velocity.runtime.parser.node.Node;

/** Reads texts off the tokens that Velocity's parser leaves in its tree. */
final class Tokens {
    private Tokens() {}

    /** All that a node was made from, without comments. */
    static String text(Node node) {
        StringBuilder text = new StringBuilder();
        Token token = node.getFirstToken();
        Token end = node.getLastToken() == null ? null : node.getLastToken().next;
        while (token != null && !token.equals(end)) {
            if (token.kind != StandardParserConstants.MULTI_LINE_COMMENT) {
                text.append(skippedSigns(token)).append(token.image);
            }
            token = token.next;
        }
        return text.toString();
    }

    /* Dollars and hashes that begin nothing are put aside by the parser, before the token that follows. */
    private static String skippedSigns(Token token) {
        StringBuilder signs = new StringBuilder();
        for (Token special = token.specialToken; special != null; special = special.specialToken) {
            if (!special.image.startsWith("##") && !special.image.startsWith("#*")) {
                signs.insert(0, special.image.replaceAll("[^#$]", ""));
            }
        }
        return signs.toString();
    }

    /** What stands before the hash of a directive in the very same token. */
    static String beforeDirective(Node node) {
        for (Token token = node.getFirstToken(); token != null; token = token.next) {
            int hash = token.image.lastIndexOf('#');
            if (hash >= 0) {
                return token.image.substring(0, hash);
            }
        }
        return "";
    }

    /** What stands before the hash of the {@code #end} or {@code #else} that ends a block, in the very same token. */
    static String beforeEnd(Node block) {
        Token token = block.getLastToken() == null ? null : block.getLastToken().next;
        while (token != null && token.kind == StandardParserConstants.WHITESPACE) {
            token = token.next;
        }
        if (token == null) {
            return "";
        }
        int hash = token.image.lastIndexOf('#');
        return switch (token.kind) {
            case StandardParserConstants.END, StandardParserConstants.ELSE, StandardParserConstants.ELSEIF ->
                hash > 0 ? token.image.substring(0, hash) : "";
            default -> "";
        };
    }
}
