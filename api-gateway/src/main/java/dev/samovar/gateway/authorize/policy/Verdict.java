package dev.samovar.gateway.authorize.policy;

/** What policies say about a request. */
public enum Verdict {
    ALLOWED,
    /** No statement is about it. */
    NOT_ALLOWED,
    EXPLICITLY_DENIED;

    /** What two policies say, of which one may allow what the other does not mention. */
    public Verdict or(Verdict other) {
        if (this == EXPLICITLY_DENIED || other == EXPLICITLY_DENIED) {
            return EXPLICITLY_DENIED;
        }
        return this == ALLOWED || other == ALLOWED ? ALLOWED : NOT_ALLOWED;
    }
}
