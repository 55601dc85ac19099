package dev.samovar.runtime.handler;

import com.amazonaws.services.lambda.runtime.Context;
import dev.samovar.runtime.FunctionOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The method that a handler string names, and the object to call it on unless it is static. */
final class HandlerMethod {

    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    /* A trailing context counts double: AWS's runtime has always done so, and functions may rely on it. */
    private static final Comparator<Method> PREFERRED_FIRST = Comparator.comparing(Method::isBridge)
            .thenComparing(
                    method -> method.getParameterCount() + (endsWithContext(method) ? 1 : 0),
                    Comparator.reverseOrder());

    private final Method method;
    private final @Nullable Object target;

    private HandlerMethod(Class<?> handlerClass, Method method) throws HandlerFault {
        this.method = method;
        this.target = Modifier.isStatic(method.getModifiers()) ? null : HandlerInstance.create(handlerClass);
    }

    /** Takes the first overload, in AWS's order of preference, that the runtime can call. */
    static Handler handler(Class<?> handlerClass, String name, ClassLoader functionLoader, FunctionOutput notes)
            throws HandlerFault {
        for (Method overload : overloads(handlerClass, name)) {
            Optional<Parameters> parameters = Parameters.of(overload, notes);
            if (parameters.isPresent()) {
                return switch (parameters.get()) {
                    case Parameters.Streams streams -> {
                        noteIgnoredResult(overload, notes);
                        yield new HandlerMethod(handlerClass, overload).streams(streams);
                    }
                    case Parameters.Objects objects ->
                        new HandlerMethod(handlerClass, overload).objects(objects, functionLoader);
                };
            }
        }
        throw HandlerFault.unusable("No public method named " + name
                + " with appropriate method signature found on class " + handlerClass.getName());
    }

    private static List<Method> overloads(Class<?> handlerClass, String name) throws HandlerFault {
        try {
            return Arrays.stream(handlerClass.getMethods())
                    .filter(method -> method.getName().equals(name))
                    .sorted(PREFERRED_FIRST)
                    .toList();
        } catch (NoClassDefFoundError e) {
            throw HandlerFault.methodsNotLinked(handlerClass.getName(), name, e);
        }
    }

    private static boolean endsWithContext(Method method) {
        Class<?>[] types = method.getParameterTypes();
        return types.length > 0 && types[types.length - 1].equals(Context.class);
    }

    private static void noteIgnoredResult(Method method, FunctionOutput notes) {
        Class<?> type = method.getReturnType();
        if (type != void.class && type != Void.class) {
            notes.write("Will ignore return type " + type + " on byte stream handler");
        }
    }

    private Handler objects(Parameters.Objects parameters, ClassLoader functionLoader) {
        Optional<Type> input = parameters.input();
        UserCode code = (event, context) -> {
            List<@Nullable Object> arguments = new ArrayList<>(2);
            if (input.isPresent()) {
                arguments.add(event);
            }
            if (parameters.context()) {
                arguments.add(context);
            }
            return invoke(arguments);
        };
        return new PojoHandler(code, input, method.getGenericReturnType(), functionLoader);
    }

    private Handler streams(Parameters.Streams parameters) {
        return new StreamHandler((input, output, context) -> callStreams(parameters, input, output, context));
    }

    private void callStreams(Parameters.Streams parameters, InputStream input, OutputStream output, Context context)
            throws Throwable {
        List<@Nullable Object> arguments = new ArrayList<>(3);
        if (parameters.input()) {
            arguments.add(input);
        }
        if (parameters.output()) {
            arguments.add(output);
        }
        if (parameters.context()) {
            arguments.add(context);
        }
        invoke(arguments);
        if (!parameters.output()) {
            writeNull(output);
        }
    }

    private static void writeNull(OutputStream output) throws IOException {
        output.write(NULL);
    }

    private @Nullable Object invoke(List<@Nullable Object> arguments) throws Throwable {
        try {
            return method.invoke(target, arguments.toArray());
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            throw cause == null ? e : cause;
        }
    }
}
