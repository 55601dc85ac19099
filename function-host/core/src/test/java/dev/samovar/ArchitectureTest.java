package dev.samovar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house that good intentions alone do not keep. */
class ArchitectureTest {
    /** Bottom up: each may use only those before it. */
    private static final List<String> PACKAGES = List.of(
            "time", "store", "function", "invocation", "event", "log", "runtime", "environment", "invoke", "host");

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

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.samovar");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.samovar.(*)..").should().beFreeOfCycles().check(CORE);
    }

    static List<Integer> packagesButTheLast() {
        return List.of(0, 1, 2, 3, 4, 5, 6, 7, 8);
    }

    @ParameterizedTest
    @MethodSource("packagesButTheLast")
    void aPackageUsesOnlyThoseBelowIt(int place) {
        String[] above = PACKAGES.subList(place + 1, PACKAGES.size()).stream()
                .map(name -> "dev.samovar." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("dev.samovar." + PACKAGES.get(place) + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .allowEmptyShould(true)
                .check(CORE);
    }

    @Test
    void theRegistryIsBuiltOfPartsThatDoNotKnowIt() {
        noClasses()
                .that()
                .resideInAPackage("dev.samovar.function")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.samovar.function.*")
                .check(CORE);
        slices().matching("dev.samovar.function.(*)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void timeChanceAndIdsAreReadInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.samovar.time.SystemScheduler")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "reads the machine's time or chance", call -> AMBIENT.contains(nameOf(call))))
                .check(CORE);
    }

    private static String nameOf(JavaCall<?> call) {
        return call.getTargetOwner().getName() + "." + call.getName();
    }

    @Test
    void frameworksStayOutside() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "io.vertx..", "jakarta..", "picocli..")
                .check(CORE);
    }
}
