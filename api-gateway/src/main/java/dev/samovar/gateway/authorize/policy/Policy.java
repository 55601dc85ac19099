package dev.samovar.gateway.authorize.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Rules about who may do what. A rule that denies is stronger than all that allow. */
public final class Policy {
    private final List<Statement> statements;

    Policy(List<Statement> statements) {
        this.statements = List.copyOf(statements);
    }

    /**
     * Reads a policy that belongs to a caller, as authorizers return it.
     *
     * @throws MalformedPolicy if it is not one, or asks for what is not known here
     */
    public static Policy ofCaller(JsonNode document) {
        return new PolicyReader(resource -> resource, false).read(document);
    }

    public Verdict verdict(AccessRequest request) {
        Verdict verdict = Verdict.NOT_ALLOWED;
        for (Statement statement : statements) {
            if ((statement.isDeny() || verdict == Verdict.NOT_ALLOWED) && statement.isAbout(request)) {
                if (statement.isDeny()) {
                    return Verdict.EXPLICITLY_DENIED;
                }
                verdict = Verdict.ALLOWED;
            }
        }
        return verdict;
    }
}
