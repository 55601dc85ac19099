package dev.samovar.gateway.authorize.policy;

import java.util.Optional;

/**
 * What policies are asked.
 *
 * @param resource the ARN of a method
 * @param caller absent if nobody signed the request
 */
public record AccessRequest(Action action, String resource, Optional<Identity> caller, ConditionKeys keys) {

    /**
     * An IAM principal.
     *
     * @param account twelve digits
     */
    public record Identity(String account, String arn) {}
}
