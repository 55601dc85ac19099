package dev.samovar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house for the gateway. */
class ArchitectureTest {
    /** Bottom up: each may use only those before it. */
    private static final List<String> PACKAGES = List.of(
            "message",
            "rest",
            "route",
            "template",
            "content",
            "parameter",
            "authorize.policy",
            "edit",
            "registry",
            "http",
            "validate",
            "throttle",
            "usage",
            "account",
            "domain",
            "cache",
            "authorize.token",
            "authorize.signature",
            "authorize.function",
            "authorize",
            "backend",
            "backend.function",
            "backend.http",
            "backend.service",
            "deploy",
            "pipeline",
            "event",
            "step",
            "http.change",
            "http.live",
            "http.exchange",
            "http.event",
            "http.output",
            "http.step",
            "openapi",
            "log",
            "metric",
            "api..",
            "server");

    private static final Set<String> AMBIENT = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.util.UUID.randomUUID",
            "java.lang.Math.random",
            "java.util.concurrent.ThreadLocalRandom.current",
            "java.lang.Thread.sleep");

    private static final JavaClasses MODULE = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.samovar.gateway.(**)").should().beFreeOfCycles().check(MODULE);
    }

    static Stream<String> packages() {
        return PACKAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyThoseBelowIt(String name) {
        List<String> above = PACKAGES.subList(PACKAGES.indexOf(name) + 1, PACKAGES.size());
        mustNotUse(name, above.stream());
    }

    private static void mustNotUse(String name, Stream<String> others) {
        String[] packages = others.map(other -> "dev.samovar.gateway." + other).toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("dev.samovar.gateway." + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(MODULE);
    }

    @Test
    void timeAndChanceComeFromOutside() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "reads the machine's time or chance", call -> AMBIENT.contains(nameOf(call))))
                .check(MODULE);
    }

    private static String nameOf(JavaCall<?> call) {
        return call.getTargetOwner().getName() + "." + call.getName();
    }

    /** What speaks HTTP may use what carries it; nothing else. */
    @Test
    void frameworksStayAtTheRim() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.samovar.gateway.api..",
                        "dev.samovar.gateway.server..",
                        "dev.samovar.gateway.backend.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "io.vertx..", "jakarta..", "com.fasterxml.jackson.annotation..")
                .check(MODULE);
    }
}
