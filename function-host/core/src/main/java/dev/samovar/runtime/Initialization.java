package dev.samovar.runtime;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a runtime is told when it starts. */
public final class Initialization {
    private final Type type;
    private final Supplier<Map<String, String>> source;
    private @Nullable Map<String, String> variables;

    /**
     * What is told.
     *
     * @param type why it starts
     * @param variables all environment variables that the function sees, AWS's own included; asked when they are needed
     */
    public Initialization(Type type, Supplier<Map<String, String>> variables) {
        this.type = type;
        this.source = variables;
    }

    public Type type() {
        return type;
    }

    /** All environment variables that the function sees. */
    public synchronized Map<String, String> variables() {
        if (variables == null) {
            variables = Map.copyOf(source.get());
        }
        return variables;
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
