package dev.samovar.function;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a function, qualified or not, that is unique in the world.
 *
 * @param home the account and region that own the function
 * @param name the function's name
 * @param qualifier a version number, {@code $LATEST} or an alias; empty if the ARN is unqualified
 */
public record FunctionArn(AccountRegion home, String name, String qualifier) {
    private static final Pattern ARN = Pattern.compile(
            "arn:aws:lambda:(?<region>[^:]+):(?<account>[^:]+):function:(?<name>[^:]+)(?::(?<qualifier>[^:]+))?");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    public static FunctionArn unqualified(AccountRegion home, String name) {
        return new FunctionArn(home, name, "");
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if it is not a function's whole ARN
     */
    public static FunctionArn parse(String text) {
        Matcher arn = ARN.matcher(text);
        if (!arn.matches()) {
            throw new IllegalArgumentException("not a function's ARN: " + text);
        }
        var home = new AccountRegion(arn.group("account"), arn.group("region"));
        String qualifier = arn.group("qualifier");
        return new FunctionArn(home, arn.group("name"), qualifier == null ? "" : qualifier);
    }

    /** What the ARNs of all functions of an account and region begin with. */
    public static String prefix(AccountRegion home) {
        return "arn:aws:lambda:" + home.region() + ":" + home.account() + ":function:";
    }

    public FunctionArn qualified(String otherQualifier) {
        return new FunctionArn(home, name, otherQualifier);
    }

    public FunctionArn unqualified() {
        return qualifier.isEmpty() ? this : new FunctionArn(home, name, "");
    }

    public boolean isQualified() {
        return !qualifier.isEmpty();
    }

    /** Whether this names the function as it is now, by {@code $LATEST} or by no qualifier at all. */
    public boolean isLatest() {
        return qualifier.isEmpty() || qualifier.equals(FunctionVersion.LATEST);
    }

    /** Whether the qualifier is the number of a published version. */
    public boolean isVersion() {
        return NUMBER.matcher(qualifier).matches();
    }

    /** Whether the qualifier can only be an alias. */
    public boolean isAlias() {
        return !isLatest() && !isVersion();
    }

    /** The whole ARN, as AWS writes it. */
    @Override
    public String toString() {
        String arn = prefix(home) + name;
        return qualifier.isEmpty() ? arn : arn + ":" + qualifier;
    }
}
