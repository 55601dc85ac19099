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
        if (!name.startsWith(ARN) || isAt(home, name)) {
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

    private static boolean isAt(AccountRegion home, String arn) {
        int account = ARN.length() + home.region().length() + 1;
        int end = account + home.account().length();
        return arn.startsWith(home.region(), ARN.length())
                && arn.startsWith(":", account - 1)
                && arn.startsWith(home.account(), account)
                && arn.startsWith(":", end);
    }
}
