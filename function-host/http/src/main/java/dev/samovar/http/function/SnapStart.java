package dev.samovar.http.function;

import dev.samovar.function.Violations;
import java.util.List;
import java.util.Optional;

/** Whether published versions start from a snapshot. */
record SnapStart(Optional<String> applyOn) {
    private static final List<String> CHOICES = List.of("PublishedVersions", "None");

    boolean applies() {
        applyOn.ifPresent(given ->
                new Violations().oneOf("snapStart.applyOn", given, CHOICES).check());
        return applyOn.filter("PublishedVersions"::equals).isPresent();
    }
}
