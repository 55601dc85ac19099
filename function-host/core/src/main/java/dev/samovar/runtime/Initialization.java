package dev.samovar.runtime;

import java.util.Map;

/**
 * What a runtime is told when it starts.
 *
 * @param type why it starts
 * @param variables all environment variables that the function sees, AWS's own included
 */
public record Initialization(Type type, Map<String, String> variables) {

    public Initialization {
        variables = Map.copyOf(variables);
    }

    /** Why an environment starts: {@code AWS_LAMBDA_INITIALIZATION_TYPE}. */
    public enum Type {
        ON_DEMAND("on-demand"),
        PROVISIONED_CONCURRENCY("provisioned-concurrency"),
        SNAP_START("snap-start");

        private final String awsName;

        Type(String awsName) {
            this.awsName = awsName;
        }

        public String awsName() {
            return awsName;
        }
    }
}
