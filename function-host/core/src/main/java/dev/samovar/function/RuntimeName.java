package dev.samovar.function;

import java.util.List;

/** The identifiers of runtimes. */
final class RuntimeName {
    private static final List<String> SUPPORTED = List.of(
            "java25",
            "java21",
            "java17",
            "java11",
            "java8.al2",
            "nodejs24.x",
            "nodejs22.x",
            "nodejs20.x",
            "python3.14",
            "python3.13",
            "python3.12",
            "python3.11",
            "python3.10",
            "python3.9",
            "provided.al2023",
            "provided.al2");
    private static final List<String> RETIRED = List.of("java8", "provided");

    private static final List<String> SNAP_START =
            List.of("java25", "java21", "java17", "java11", "python3.14", "python3.13", "python3.12");

    private RuntimeName() {}

    static void check(String runtime) {
        if (RETIRED.contains(runtime)) {
            throw new InvalidFunction.RetiredRuntime(runtime).exception();
        }
        if (!SUPPORTED.contains(runtime)) {
            throw new InvalidFunction.UnknownRuntime(runtime, SUPPORTED).exception();
        }
    }

    static void checkSnapStart(String runtime) {
        if (!SNAP_START.contains(runtime)) {
            throw new InvalidFunction.NoSnapStartForRuntime(runtime).exception();
        }
    }
}
