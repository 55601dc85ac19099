package dev.samovar.lab.policy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Optional;

/** Makes a user's own policy from the class path: the one place that looks up classes by name. */
final class OwnPolicy {
    private static final String NATIVE_IMAGE = "org.graalvm.nativeimage.imagecode";

    private OwnPolicy() {}

    /** The class has a public constructor that takes {@link Parameters}, or none. */
    static Policy load(String className, Parameters parameters) {
        Class<?> type = find(className);
        if (!Policy.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException(className + " does not implement " + Policy.class.getName());
        }
        Constructor<?> constructor = constructor(type, Parameters.class)
                .or(() -> constructor(type))
                .orElseThrow(() -> new IllegalArgumentException(
                        className + " is not public, or has no public constructor with no arguments or Parameters"));
        Object[] arguments = constructor.getParameterCount() == 0 ? new Object[0] : new Object[] {parameters};
        try {
            return (Policy) constructor.newInstance(arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof IllegalArgumentException refusal) {
                throw refusal;
            }
            throw new IllegalArgumentException(className + " cannot be made: " + thrown.getCause(), thrown);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalArgumentException(className + " cannot be made: " + impossible, impossible);
        }
    }

    private static Class<?> find(String className) {
        try {
            return Class.forName(className, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException | LinkageError missing) {
            String reason = System.getProperty(NATIVE_IMAGE) == null
                    ? "is not on the class path"
                    : "cannot be loaded by the native binary, whose classes are fixed: run the lab on a JVM";
            throw new IllegalArgumentException(className + " " + reason, missing);
        }
    }

    private static Optional<Constructor<?>> constructor(Class<?> type, Class<?>... arguments) {
        return Arrays.stream(type.getConstructors())
                .<Constructor<?>>map(constructor -> constructor)
                .filter(constructor -> Arrays.equals(constructor.getParameterTypes(), arguments))
                .findFirst();
    }
}
