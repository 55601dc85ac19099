package dev.samovar.runtime.handler;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;

/** Makes the one object of a handler class that an environment calls. */
final class HandlerInstance {

    private HandlerInstance() {}

    static <T> T create(Class<T> handlerClass) throws HandlerFault {
        try {
            return constructor(handlerClass).newInstance();
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            throw HandlerFault.constructorThrew(cause == null ? e : cause);
        } catch (ReflectiveOperationException | LinkageError e) {
            throw HandlerFault.of(e);
        }
    }

    private static <T> Constructor<T> constructor(Class<T> handlerClass) throws HandlerFault {
        try {
            return handlerClass.getConstructor();
        } catch (NoSuchMethodException e) {
            throw HandlerFault.of(
                    isInner(handlerClass)
                            ? new Exception("Class " + handlerClass.getName()
                                    + " cannot be instantiated because it is a non-static inner class")
                            : new Exception(
                                    "Class " + handlerClass.getName() + " has no public zero-argument constructor", e));
        }
    }

    private static boolean isInner(Class<?> handlerClass) {
        return handlerClass.getEnclosingClass() != null && !Modifier.isStatic(handlerClass.getModifiers());
    }
}
