package dev.samovar.gateway.backend.function;

/** Which functions an API may call without anybody's role. */
public enum Permissions {
    /**
     * Those whose resource policy admits it, and those without any policy: on one's own machine nobody needs to be
     * kept out until somebody says who may come in.
     */
    LENIENT,

    /** Those whose resource policy admits it, as on AWS. */
    STRICT
}
