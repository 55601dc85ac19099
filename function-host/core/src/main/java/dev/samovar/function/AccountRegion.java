package dev.samovar.function;

import java.util.regex.Pattern;

/**
 * Whose functions, and where: functions of one account and region are invisible to all others.
 *
 * @param account twelve digits
 * @param region such as {@code us-east-1}
 */
public record AccountRegion(String account, String region) {

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d");

    /** The account that requests belong to unless their access key names another. */
    public static final String DEFAULT_ACCOUNT = "000000000000";

    /** Where the command line works when nobody names an account or a region. */
    public static final AccountRegion DEFAULT = new AccountRegion(DEFAULT_ACCOUNT, "us-east-1");

    public AccountRegion {
        if (!ACCOUNT.matcher(account).matches()) {
            throw new IllegalArgumentException("an account id has twelve digits: " + account);
        }
        if (!REGION.matcher(region).matches()) {
            throw new IllegalArgumentException("not a region: " + region);
        }
    }
}
