package dev.samovar.function;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a layer that is unique in the world.
 *
 * @param home the account and region that own the layer
 * @param name the layer's name
 */
public record LayerArn(AccountRegion home, String name) {
    private static final String NAME_PATTERN =
            "(arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+";
    private static final Pattern REFERENCE = Pattern.compile(
            "(?:arn:[a-zA-Z0-9-]+:lambda:(?<region>[a-zA-Z0-9-]+):(?<account>\\d{12}):layer:)?(?<name>[a-zA-Z0-9_-]+)");
    private static final String VERSION_PATTERN =
            "(arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:layer:"
                    + "[a-zA-Z0-9-_]+:[0-9]+)|(arn:[a-zA-Z0-9-]+:lambda:::awslayer:[a-zA-Z0-9-_]+)";
    private static final Pattern VERSION = Pattern.compile(
            "arn:aws[a-zA-Z-]*:lambda:(?<region>[a-z-]+-\\d):(?<account>\\d{12}):layer:(?<name>[a-zA-Z0-9_-]+):(?<version>\\d{1,9})");
    private static final int NAME_LENGTH_MAX = 140;

    /**
     * A numbered version of a layer.
     *
     * @param layer the layer
     * @param number from 1
     */
    public record Version(LayerArn layer, int number) {

        @Override
        public String toString() {
            return layer + ":" + number;
        }
    }

    /** Reads a name or ARN as the parameter {@code layerName} of a call. */
    public static LayerArn parse(AccountRegion home, String reference) {
        new Violations()
                .length("layerName", reference, 1, NAME_LENGTH_MAX)
                .pattern("layerName", reference, REFERENCE, NAME_PATTERN)
                .check();
        Matcher parts = REFERENCE.matcher(reference);
        if (!parts.matches()) {
            throw new IllegalStateException("checked before: " + reference);
        }
        if (parts.group("region") == null) {
            return new LayerArn(home, parts.group("name"));
        }
        var owner = new AccountRegion(parts.group("account"), parts.group("region"));
        if (!owner.equals(home)) {
            throw new AccessDenied(reference).exception();
        }
        return new LayerArn(owner, parts.group("name"));
    }

    /** Reads the ARN of a layer version; an error names the parameter and shows the value. */
    public static Version parseVersion(String parameter, Object value, String arn) {
        Matcher parts = VERSION.matcher(arn);
        if (!parts.matches()) {
            throw new ValidationFailed(List.of(Violation.of(
                            value, parameter, "Member must satisfy regular expression pattern: " + VERSION_PATTERN)))
                    .exception();
        }
        var home = new AccountRegion(parts.group("account"), parts.group("region"));
        return new Version(new LayerArn(home, parts.group("name")), Integer.parseInt(parts.group("version")));
    }

    /** What the ARNs of all layers of an account and region begin with. */
    public static String prefix(AccountRegion home) {
        return "arn:aws:lambda:" + home.region() + ":" + home.account() + ":layer:";
    }

    public Version version(int number) {
        return new Version(this, number);
    }

    @Override
    public String toString() {
        return prefix(home) + name;
    }
}
