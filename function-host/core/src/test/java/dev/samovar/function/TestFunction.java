package dev.samovar.function;

import java.util.List;

/** Functions for tests that do not care what is in them. */
public final class TestFunction {
    public static final String ROLE = "arn:aws:iam::000000000000:role/lambda";

    private TestFunction() {}

    /** {@code $LATEST} of a function with AWS's defaults; two with the same name are equal. */
    public static FunctionVersion named(String name) {
        return new FunctionVersion(
                name.hashCode(),
                FunctionArn.unqualified(AccountRegion.DEFAULT, name),
                FunctionVersion.LATEST,
                FunctionConfiguration.defaults(name, "java21", "Hello", ROLE),
                new CodeDigest("A".repeat(43) + "="),
                List.of());
    }

    /** Version 1 of such a function, which starts from a snapshot. */
    public static FunctionVersion withSnapshot(String name) {
        FunctionVersion latest = named(name);
        var configuration = latest.configuration().edit().snapStart(true).make();
        return new FunctionVersion(
                latest.generation() + 1, latest.function(), "1", configuration, latest.code(), latest.layers());
    }
}
