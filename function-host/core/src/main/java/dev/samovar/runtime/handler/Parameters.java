package dev.samovar.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import dev.samovar.runtime.FunctionOutput;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Optional;

/** What the parameters of a handler method take, in their order. */
sealed interface Parameters {

    /** Bytes: the event's, the result's or both; a context may follow. */
    record Streams(boolean input, boolean output, boolean context) implements Parameters {}

    /** Objects: what the event is bound to, if anything; a context may follow. */
    record Objects(Optional<Type> input, boolean context) implements Parameters {}

    /**
     * Tells what to pass to the method.
     *
     * @param notes is told why, if the runtime cannot call such a method
     */
    static Optional<Parameters> of(Method method, FunctionOutput notes) {
        Type[] types = method.getGenericParameterTypes();
        return switch (types.length) {
            case 0 -> Optional.of(new Objects(Optional.empty(), false));
            case 1 -> Optional.of(one(types[0]));
            case 2 -> two(types[0], types[1], notes);
            case 3 -> three(types, notes);
            default -> {
                notes.write("Ignoring an overload of method " + method.getName()
                        + " because it has too many parameters: Expected at most 3, got " + types.length);
                yield Optional.empty();
            }
        };
    }

    private static Parameters one(Type type) {
        if (type.equals(InputStream.class)) {
            return new Streams(true, false, false);
        }
        if (type.equals(OutputStream.class)) {
            return new Streams(false, true, false);
        }
        return type.equals(Context.class) ? new Objects(Optional.empty(), true) : new Objects(Optional.of(type), false);
    }

    private static Optional<Parameters> two(Type first, Type second, FunctionOutput notes) {
        boolean context = second.equals(Context.class);
        if (first.equals(InputStream.class) && second.equals(OutputStream.class)) {
            return Optional.of(new Streams(true, true, false));
        }
        if (context && first.equals(InputStream.class)) {
            return Optional.of(new Streams(true, false, true));
        }
        if (context && first.equals(OutputStream.class)) {
            return Optional.of(new Streams(false, true, true));
        }
        if (context && !first.equals(Context.class)) {
            return Optional.of(new Objects(Optional.of(first), true));
        }
        notes.write("Ignoring two-argument overload because " + refusal(first, second));
        return Optional.empty();
    }

    private static String refusal(Type first, Type second) {
        if (first.equals(OutputStream.class)) {
            return "first argument type is OutputStream and second argument type is not Context";
        }
        if (first.equals(Context.class)) {
            return "first argument type is Context";
        }
        if (first.equals(InputStream.class)) {
            return "second parameter type, " + second.getTypeName() + ", is not OutputStream.";
        }
        return "second parameter type is not Context";
    }

    private static Optional<Parameters> three(Type[] types, FunctionOutput notes) {
        if (types[0].equals(InputStream.class)
                && types[1].equals(OutputStream.class)
                && types[2].equals(Context.class)) {
            return Optional.of(new Streams(true, true, true));
        }
        notes.write("Ignoring three-argument overload because argument signature is not"
                + " (InputStream, OutputStream, Context");
        return Optional.empty();
    }
}
