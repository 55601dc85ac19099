package dev.samovar.protocol;

import dev.samovar.function.AccountRegion;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Who sent a request and what to, as far as the scope of its signature tells. Signatures are not verified.
 *
 * @param home the account and region whose resources the caller sees
 * @param service the signing name of the service, such as {@code lambda}; empty if the request is not signed
 * @param accessKey the access key; empty if the request is not signed
 */
public record Caller(AccountRegion home, String service, String accessKey) {
    /** Somebody without credentials. */
    public static final Caller ANONYMOUS = new Caller(AccountRegion.DEFAULT, "", "");

    private static final String CREDENTIAL = "Credential=";
    private static final String TERMINATION = "aws4_request";
    private static final int SCOPE_PARTS = 5;
    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(?:-[a-z]+)+-\\d");
    private static final int ACCOUNT_DIGITS = 12;

    /** Whether the request was signed, by whomever. */
    public boolean isSigned() {
        return !accessKey.isEmpty();
    }

    /** Reads the {@code Authorization} header. An access key of twelve digits is the account itself. */
    public static Caller valueOf(String authorization) {
        int begin = authorization.indexOf(CREDENTIAL);
        if (begin < 0) {
            return ANONYMOUS;
        }
        /* Each request comes through here: one regular expression for all of it would take longer than the rest. */
        String[] scope = authorization.substring(begin + CREDENTIAL.length()).split("/", SCOPE_PARTS);
        return isScope(scope)
                ? new Caller(new AccountRegion(account(scope[0]), scope[2]), scope[3], scope[0])
                : ANONYMOUS;
    }

    /* Access key, date, region, service, and what comes after. */
    private static boolean isScope(String[] parts) {
        return parts.length == SCOPE_PARTS
                && parts[4].startsWith(TERMINATION)
                && isMadeOf(parts[0], c -> c != ',' && !Character.isWhitespace(c))
                && REGION.matcher(parts[2]).matches()
                && isMadeOf(parts[3], c -> isDigit(c) || c == '-' || (c >= 'a' && c <= 'z'));
    }

    private static String account(String key) {
        return key.length() == ACCOUNT_DIGITS && isMadeOf(key, Caller::isDigit) ? key : AccountRegion.DEFAULT_ACCOUNT;
    }

    private static boolean isMadeOf(String text, IntPredicate allowed) {
        for (int i = 0; i < text.length(); i++) {
            if (!allowed.test(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
