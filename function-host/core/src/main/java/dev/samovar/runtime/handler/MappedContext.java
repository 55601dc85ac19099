package dev.samovar.runtime.handler;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place where Log4j finds the request's id for its log lines.
 *
 * <p>AWS's appenders for Log4j announce themselves in {@code LambdaRuntimeInternal}, at any time after the function's
 * first code has run; until then there is nothing to tell.
 */
final class MappedContext {

    private static final String KEY = "AWSRequestId";

    private final ClassLoader functionLoader;
    private final @Nullable Method isWanted;
    private @Nullable List<Method> puts;

    MappedContext(ClassLoader functionLoader) {
        this.functionLoader = functionLoader;
        this.isWanted = method("com.amazonaws.services.lambda.runtime.LambdaRuntimeInternal", "getUseLog4jAppender");
    }

    void put(String requestId) {
        try {
            if (isWanted != null && isWanted.invoke(null) instanceof Boolean wanted && wanted) {
                for (Method put : puts()) {
                    put.invoke(null, KEY, requestId);
                }
            }
        } catch (ReflectiveOperationException e) {
            /* As on AWS, a log library that cannot take the id does not keep the function from running. */
        }
    }

    private List<Method> puts() {
        if (puts == null) {
            List<Method> found = new ArrayList<>();
            add(found, method("org.apache.log4j.MDC", "put", String.class, Object.class));
            add(found, method("org.apache.logging.log4j.ThreadContext", "put", String.class, String.class));
            puts = found;
        }
        return puts;
    }

    private static void add(List<Method> methods, @Nullable Method method) {
        if (method != null) {
            methods.add(method);
        }
    }

    private @Nullable Method method(String className, String name, Class<?>... parameters) {
        try {
            return Class.forName(className, true, functionLoader).getMethod(name, parameters);
        } catch (ReflectiveOperationException | LinkageError e) {
            return null;
        }
    }
}
