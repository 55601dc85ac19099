package dev.samovar.function;

import java.util.Arrays;
import java.util.Optional;

/** What keeps a function's environments apart from each other and from the host. */
public enum Isolation {
    /** A class loader and a thread each, in the host's own JVM: the fastest start, against accidents only. */
    CLASS_LOADER("class-loader"),
    /** A process each: limits that hold, any language. */
    PROCESS("process");

    private final String label;

    Isolation(String label) {
        this.label = label;
    }

    /** The word for it in options and answers. */
    public String label() {
        return label;
    }

    /**
     * The one of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Isolation parse(String label) {
        return find(label)
                .orElseThrow(() -> new IllegalArgumentException("'" + label + "' is neither class-loader nor process"));
    }

    /** The one of that name, if there is one. */
    public static Optional<Isolation> find(String label) {
        return Arrays.stream(values())
                .filter(isolation -> isolation.label.equals(label))
                .findFirst();
    }
}
