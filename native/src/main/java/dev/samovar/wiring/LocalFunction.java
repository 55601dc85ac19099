package dev.samovar.wiring;

import dev.samovar.cli.invoke.InvocationPlan;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.code.CodeStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** The function that a command line describes. */
final class LocalFunction {
    private static final String JAVA = "java25";
    private static final String ANY_LANGUAGE = "provided.al2023";
    private static final String NODE = "nodejs24.x";
    private static final String PYTHON = "python3.14";
    private static final String ROLE = "arn:aws:iam::" + AccountRegion.DEFAULT_ACCOUNT + ":role/local";
    private static final int NAME_LENGTH_MAX = 64;

    private LocalFunction() {}

    static FunctionVersion of(InvocationPlan plan, CodeStore codes) {
        String name = name(plan.code());
        var configuration = FunctionConfiguration.defaults(
                        name, runtime(plan.code(), plan.handler()), plan.handler(), ROLE)
                .edit()
                .timeout(plan.timeout())
                .memoryMb(plan.memoryMb())
                .environment(plan.environment())
                .isolation(plan.isolation())
                .make();
        List<CodeDigest> layers = new ArrayList<>();
        for (Path layer : plan.layers()) {
            layers.add(codes.link(layer).digest());
        }
        return new FunctionVersion(
                1,
                FunctionArn.unqualified(AccountRegion.DEFAULT, name),
                FunctionVersion.LATEST,
                configuration,
                codes.link(plan.code()).digest(),
                layers);
    }

    private static String runtime(Path code, String handler) {
        try (var zip = new ZipFile(code.toFile())) {
            if (zip.getEntry("bootstrap") != null) {
                return ANY_LANGUAGE;
            }
            /* The handler app.handle is in app.js or app.py. */
            String file = handler.substring(0, Math.max(0, handler.lastIndexOf('.')));
            if (Stream.of(".js", ".mjs", ".cjs").anyMatch(ending -> zip.getEntry(file + ending) != null)) {
                return NODE;
            }
            return zip.getEntry(file.replace('.', '/') + ".py") == null ? JAVA : PYTHON;
        } catch (IOException unreadable) {
            /* Whoever prepares the code will say what is wrong with it. */
            return JAVA;
        }
    }

    /** The file's name, as far as a function may be called so. */
    private static String name(Path code) {
        String file = String.valueOf(code.getFileName()).replaceFirst("\\.(jar|zip)$", "");
        String name = file.replaceAll("[^a-zA-Z0-9_-]", "-");
        return name.substring(0, Math.min(name.length(), NAME_LENGTH_MAX));
    }
}
