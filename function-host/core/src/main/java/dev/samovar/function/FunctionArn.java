package dev.samovar.function;

/**
 * The name of a function, qualified or not, that is unique in the world.
 *
 * @param home the account and region that own the function
 * @param name the function's name
 * @param qualifier a version number, {@code $LATEST} or an alias; empty if the ARN is unqualified
 */
public record FunctionArn(AccountRegion home, String name, String qualifier) {

    public static FunctionArn unqualified(AccountRegion home, String name) {
        return new FunctionArn(home, name, "");
    }

    public FunctionArn qualified(String otherQualifier) {
        return new FunctionArn(home, name, otherQualifier);
    }

    public FunctionArn unqualified() {
        return qualifier.isEmpty() ? this : new FunctionArn(home, name, "");
    }

    /** The whole ARN, as AWS writes it. */
    @Override
    public String toString() {
        String arn = "arn:aws:lambda:" + home.region() + ":" + home.account() + ":function:" + name;
        return qualifier.isEmpty() ? arn : arn + ":" + qualifier;
    }
}
