package dev.samovar.benchmark;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.FunctionVersion;
import java.util.List;

/** Functions with AWS's default settings. */
final class Functions {
    private static final String ROLE = "arn:aws:iam::000000000000:role/benchmark";

    private Functions() {}

    static FunctionVersion latest(int generation, String name, String handler, CodeDigest code) {
        return new FunctionVersion(
                generation,
                FunctionArn.unqualified(AccountRegion.DEFAULT, name),
                FunctionVersion.LATEST,
                FunctionConfiguration.defaults(name, "java25", handler, ROLE),
                code,
                List.of());
    }
}
