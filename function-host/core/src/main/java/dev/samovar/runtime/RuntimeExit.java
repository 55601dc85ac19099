package dev.samovar.runtime;

/** How a runtime ended by itself. */
public sealed interface RuntimeExit {

    /** It exited, or its process ended, with a code. */
    record Status(int code) implements RuntimeExit {}

    /** It was killed by a signal, such as {@code killed} when memory ran out. */
    record Signal(String name) implements RuntimeExit {}

    /** The message that the invoker sees after {@code RequestId: … Error: }. */
    default String message() {
        return switch (this) {
            case Status(int code) when code == 0 -> "Runtime exited without providing a reason";
            case Status(int code) -> "Runtime exited with error: exit status " + code;
            case Signal(String name) -> "Runtime exited with error: signal: " + name;
        };
    }
}
