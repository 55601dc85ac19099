package dev.samovar.runtime.handler;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What a {@code RequestHandler<I, O>} takes and returns, as its class declares it.
 *
 * @param input the type argument {@code I}
 * @param output the type argument {@code O}
 */
record RequestTypes(Type input, Type output) {

    /** Reads the type arguments of the nearest generic interface that is, or extends, {@code RequestHandler}. */
    static RequestTypes of(Class<?> handlerClass) throws HandlerFault {
        List<Type> arguments = nearest(handlerClass)
                .orElseThrow(() -> HandlerFault.unusable("Class " + handlerClass.getName()
                        + " does not implement RequestHandler with concrete type parameters"));
        if (arguments.size() != 2) {
            throw HandlerFault.unusable(
                    "Invalid class signature for RequestHandler. Expected two generic types, got " + arguments.size());
        }
        for (Type argument : arguments) {
            if (argument instanceof TypeVariable<?> variable && !isBounded(variable)) {
                throw HandlerFault.unusable("Class " + handlerClass.getName()
                        + " does not implement RequestHandler with concrete type parameters: parameter " + variable
                        + " has no upper bound.");
            }
        }
        return new RequestTypes(arguments.get(0), arguments.get(1));
    }

    private static boolean isBounded(TypeVariable<?> variable) {
        return Arrays.stream(variable.getBounds()).anyMatch(bound -> !bound.equals(Object.class));
    }

    /* Breadth first, interfaces before the superclass: the order in which AWS's runtime looks. */
    private static Optional<List<Type>> nearest(Class<?> handlerClass) {
        Deque<Declaration> next = new ArrayDeque<>();
        next.add(new Declaration(handlerClass, List.of()));
        while (!next.isEmpty()) {
            Declaration declaration = next.remove();
            for (Type parent : declaration.type().getGenericInterfaces()) {
                Declaration of = declaration.parent(parent);
                if (parent instanceof ParameterizedType && RequestHandler.class.isAssignableFrom(of.type())) {
                    return Optional.of(of.arguments());
                }
                next.add(of);
            }
            Type superclass = declaration.type().getGenericSuperclass();
            if (superclass != null) {
                next.add(declaration.parent(superclass));
            }
        }
        return Optional.empty();
    }

    /** A type and what stands for its type parameters; no arguments if it is used raw or has none. */
    private record Declaration(Class<?> type, List<Type> arguments) {

        Declaration parent(Type parent) {
            if (parent instanceof ParameterizedType generic) {
                List<Type> resolved = Arrays.stream(generic.getActualTypeArguments())
                        .map(this::resolve)
                        .toList();
                return new Declaration((Class<?>) generic.getRawType(), resolved);
            }
            return new Declaration((Class<?>) parent, List.of());
        }

        private Type resolve(Type argument) {
            int parameter = Arrays.asList(type.getTypeParameters()).indexOf(argument);
            return parameter < 0 || arguments.isEmpty() ? argument : arguments.get(parameter);
        }
    }
}
