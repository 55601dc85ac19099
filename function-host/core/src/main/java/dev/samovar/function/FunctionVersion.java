package dev.samovar.function;

import java.util.List;
import java.util.regex.Pattern;

/**
 * All that running a function depends on, at one moment: what {@code $LATEST} is now, or a published version.
 *
 * <p>Two function versions are the same if their {@link #generation} is: it is drawn anew for each change, so that
 * comparing costs nothing on the way of an invocation.
 *
 * @param generation unique in a host; a change of code or configuration makes another one
 * @param function the unqualified ARN
 * @param version {@code $LATEST} or a number
 * @param configuration how to run it
 * @param code what to run
 * @param layers the digests of its layers' packages, in the order in which they are unpacked under {@code /opt}
 */
public record FunctionVersion(
        long generation,
        FunctionArn function,
        String version,
        FunctionConfiguration configuration,
        CodeDigest code,
        List<CodeDigest> layers) {

    /** The version that every function has and that changes with it. */
    public static final String LATEST = "$LATEST";

    private static final Pattern VERSION = Pattern.compile("\\$LATEST|[1-9]\\d*");

    public FunctionVersion {
        if (function.isQualified()) {
            throw new IllegalArgumentException("a version belongs to an unqualified function: " + function);
        }
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("not a version: " + version);
        }
        layers = List.copyOf(layers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FunctionVersion that && generation == that.generation;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(generation);
    }
}
