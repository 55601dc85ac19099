package dev.samovar.cli.serve;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A function that a document leads to.
 *
 * @param qualifier a version or an alias
 */
record FunctionReference(String name, Optional<String> qualifier) {
    private static final Pattern FORM =
            Pattern.compile(":function:([A-Za-z0-9_-]+)(?::([A-Za-z0-9_-]+|\\$LATEST))?(?=[:/])");
    private static final Pattern VERSION = Pattern.compile("\\$LATEST|[0-9]+");

    /** Those that a URI names. */
    static Stream<FunctionReference> in(String uri) {
        return FORM.matcher(uri)
                .results()
                .map(found -> new FunctionReference(found.group(1), Optional.ofNullable(found.group(2))));
    }

    /** The alias, if it is one. */
    Optional<String> alias() {
        return qualifier.filter(text -> !VERSION.matcher(text).matches());
    }

    FunctionReference unqualified() {
        return new FunctionReference(name, Optional.empty());
    }

    @Override
    public String toString() {
        return qualifier.map(text -> name + ":" + text).orElse(name);
    }
}
