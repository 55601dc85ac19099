package dev.samovar.protocol;

import dev.samovar.function.AccountRegion;
import java.util.regex.Matcher;
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

    private static final Pattern SCOPE = Pattern.compile("Credential=(?<key>[^/,\\s]+)/[^/]*/"
            + "(?<region>[a-z]{2,}(?:-[a-z]+)+-\\d)/(?<service>[a-z0-9-]+)/aws4_request");
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    /** Whether the request was signed, by whomever. */
    public boolean isSigned() {
        return !accessKey.isEmpty();
    }

    /** Reads the {@code Authorization} header. An access key of twelve digits is the account itself. */
    public static Caller valueOf(String authorization) {
        if (authorization.isEmpty()) {
            return ANONYMOUS;
        }
        Matcher scope = SCOPE.matcher(authorization);
        if (!scope.find()) {
            return ANONYMOUS;
        }
        String key = scope.group("key");
        String account = ACCOUNT.matcher(key).matches() ? key : AccountRegion.DEFAULT_ACCOUNT;
        return new Caller(new AccountRegion(account, scope.group("region")), scope.group("service"), key);
    }
}
