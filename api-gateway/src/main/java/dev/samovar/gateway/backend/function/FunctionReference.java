package dev.samovar.gateway.backend.function;

import dev.samovar.function.AccountRegion;

/**
 * A function as an integration names it.
 *
 * @param home where its owner has it
 * @param name its ARN or its name, qualified or not
 */
public record FunctionReference(AccountRegion home, String name) {
    private static final String ARN = "arn:aws:lambda:";
    private static final int PARTS = 3;

    /**
     * Reads a reference; an ARN may name a function of somebody else's.
     *
     * @param home whose API it is
     */
    public static FunctionReference of(AccountRegion home, String name) {
        if (!name.startsWith(ARN) || name.startsWith(home.region() + ":" + home.account() + ":", ARN.length())) {
            return new FunctionReference(home, name);
        }
        String[] parts = name.substring(ARN.length()).split(":", PARTS);
        if (parts.length < PARTS) {
            return new FunctionReference(home, name);
        }
        try {
            return new FunctionReference(new AccountRegion(parts[1], parts[0]), name);
        } catch (IllegalArgumentException nobody) {
            return new FunctionReference(home, name);
        }
    }
}
