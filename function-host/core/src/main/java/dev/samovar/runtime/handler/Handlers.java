package dev.samovar.runtime.handler;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.samovar.runtime.FunctionOutput;
import java.util.Optional;

/** Finds the handler that a handler string names, in each of the forms that AWS knows. */
public final class Handlers {

    private Handlers() {}

    /** Like {@link #load(String, ClassLoader, FunctionOutput)}, for those who do not want to know what was passed over. */
    public static Handler load(String handler, ClassLoader functionLoader) throws HandlerFault {
        return load(handler, functionLoader, note -> {});
    }

    /**
     * Loads the class, makes its one instance and prepares the binding of its types: the function's part of INIT.
     *
     * @param handler such as {@code com.example.Orders} or {@code com.example.Orders::handle}
     * @param functionLoader sees the function's classes, and the host's {@code com.amazonaws.services.lambda.runtime}
     * @param notes is told of overloads that were passed over, as AWS tells a function's standard error
     * @throws HandlerFault why there is nothing to call, and when to say so
     */
    public static Handler load(String handler, ClassLoader functionLoader, FunctionOutput notes) throws HandlerFault {
        HandlerName name = HandlerName.parse(handler);
        Class<?> handlerClass = name.load(functionLoader);
        return new PreparedHandler(find(handlerClass, name.methodName(), functionLoader, notes), functionLoader);
    }

    private static Handler find(
            Class<?> handlerClass, Optional<String> methodName, ClassLoader functionLoader, FunctionOutput notes)
            throws HandlerFault {
        try {
            return methodName.isPresent()
                    ? HandlerMethod.handler(handlerClass, methodName.get(), functionLoader, notes)
                    : implementing(handlerClass, functionLoader);
        } catch (RuntimeException | Error e) {
            throw HandlerFault.of(e);
        }
    }

    private static Handler implementing(Class<?> handlerClass, ClassLoader functionLoader) throws HandlerFault {
        if (RequestStreamHandler.class.isAssignableFrom(handlerClass)) {
            var instance = HandlerInstance.create(handlerClass.asSubclass(RequestStreamHandler.class));
            return new StreamHandler(instance::handleRequest);
        }
        if (RequestHandler.class.isAssignableFrom(handlerClass)) {
            RequestTypes types = RequestTypes.of(handlerClass);
            return new PojoHandler(
                    code(HandlerInstance.create(handlerClass)),
                    Optional.of(types.input()),
                    types.output(),
                    functionLoader);
        }
        throw HandlerFault.unusable(
                "Class does not implement an appropriate handler interface: " + handlerClass.getName());
    }

    @SuppressWarnings("unchecked") // Its input is bound to the type argument that it declares.
    private static UserCode code(Object instance) {
        return ((RequestHandler<Object, Object>) instance)::handleRequest;
    }
}
