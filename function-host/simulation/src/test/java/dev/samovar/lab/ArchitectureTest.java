package dev.samovar.lab;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lab's packages may use. */
class ArchitectureTest {
    /** Bottom up: each may use only those before it. */
    private static final List<String> PACKAGES =
            List.of("workload", "policy", "measure", "simulate", "trace", "cost", "experiment", "report", "predict");

    private static final JavaClasses LAB = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.samovar.lab");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.samovar.lab.(*)..").should().beFreeOfCycles().check(LAB);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void aPackageUsesOnlyThoseBelowIt(int place) {
        String[] above = PACKAGES.subList(place + 1, PACKAGES.size()).stream()
                .map(name -> "dev.samovar.lab." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("dev.samovar.lab." + PACKAGES.get(place) + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .allowEmptyShould(true)
                .check(LAB);
    }
}
