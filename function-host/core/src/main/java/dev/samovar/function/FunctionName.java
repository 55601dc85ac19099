package dev.samovar.function;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which a caller may name a function: name, partial ARN or whole ARN, each with a qualifier or without. */
public final class FunctionName {
    /** The longest name, without anything around it. */
    static final int NAME_LENGTH_MAX = 64;

    private static final int REFERENCE_LENGTH_MAX = 140;
    private static final int QUALIFIER_LENGTH_MAX = 128;

    private static final String REFERENCE_PATTERN = "(arn:(aws[a-zA-Z-]*)?:lambda:)?"
            + "((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?"
            + "([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?";
    private static final Pattern REFERENCE = Pattern.compile("(?:arn:(?:aws[a-zA-Z-]*)?:lambda:)?"
            + "(?:(?<region>(?:eusc-)?[a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]+-\\d):)?(?:(?<account>\\d{12}):)?(?:function:)?"
            + "(?<name>[a-zA-Z0-9_-]+)(?::(?<qualifier>\\$LATEST|[a-zA-Z0-9_-]+))?");
    private static final String QUALIFIER_PATTERN = "\\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9-_$]+";
    private static final Pattern QUALIFIER = Pattern.compile("\\$LATEST(?:\\.PUBLISHED)?|[a-zA-Z0-9_$-]+");

    private FunctionName() {}

    /**
     * Reads a reference to a function that the caller owns.
     *
     * @param home the caller's account and region
     * @param reference the name or ARN
     * @param qualifier the qualifier given beside it
     * @return the ARN, qualified if either of the two was
     * @throws FunctionException if the reference is malformed or leads elsewhere
     */
    public static FunctionArn parse(AccountRegion home, String reference, Optional<String> qualifier) {
        var violations = new Violations()
                .length("functionName", reference, 1, REFERENCE_LENGTH_MAX)
                .pattern("functionName", reference, REFERENCE, REFERENCE_PATTERN);
        qualifier.ifPresent(given -> violations
                .length("qualifier", given, 1, QUALIFIER_LENGTH_MAX)
                .pattern("qualifier", given, QUALIFIER, QUALIFIER_PATTERN));
        violations.check();

        Matcher parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            throw new IllegalStateException("checked before: " + reference);
        }
        checkHome(home, reference, parts.group("region"), parts.group("account"));
        String name = parts.group("name");
        if (name.length() > NAME_LENGTH_MAX) {
            throw new InvalidFunction.NameTooLong(name, NAME_LENGTH_MAX).exception();
        }
        return new FunctionArn(home, name, oneQualifier(parts.group("qualifier"), qualifier));
    }

    private static void checkHome(
            AccountRegion home, String reference, @Nullable String region, @Nullable String account) {
        if (region != null && !region.equals(home.region())) {
            throw new ResourceNotFound.OtherRegion(region, home.region()).exception();
        }
        if (account != null && !account.equals(home.account())) {
            throw new AccessDenied(reference).exception();
        }
    }

    private static String oneQualifier(@Nullable String inName, Optional<String> beside) {
        if (inName != null && beside.isPresent() && !beside.get().equals(inName)) {
            throw new InvalidFunction.QualifierMismatch().exception();
        }
        return inName != null ? inName : beside.orElse("");
    }
}
