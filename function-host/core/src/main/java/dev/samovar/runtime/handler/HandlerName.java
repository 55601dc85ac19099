package dev.samovar.runtime.handler;

import java.util.Optional;

/**
 * A handler string, taken apart.
 *
 * @param className the class, with {@code $} before a nested one
 * @param methodName the method; empty if the class must implement one of AWS's interfaces
 */
record HandlerName(String className, Optional<String> methodName) {

    private static final String SEPARATOR = "::";

    /** Splits at the last separator. */
    static HandlerName parse(String handler) throws HandlerFault {
        int separator = handler.lastIndexOf(SEPARATOR);
        HandlerName name = separator < 0
                ? new HandlerName(handler, Optional.empty())
                : new HandlerName(
                        handler.substring(0, separator),
                        Optional.of(handler.substring(separator + SEPARATOR.length())));
        if (name.className.isEmpty() || name.methodName.equals(Optional.of(""))) {
            throw HandlerFault.unusable("Invalid handler: `" + handler + "'");
        }
        return name;
    }

    /** Loads the class and runs its static initialiser. */
    Class<?> load(ClassLoader functionLoader) throws HandlerFault {
        try {
            return Class.forName(className, true, functionLoader);
        } catch (ClassNotFoundException e) {
            throw HandlerFault.classNotFound(className, e);
        } catch (NoClassDefFoundError e) {
            throw HandlerFault.notLinked(className, e);
        } catch (Throwable e) {
            throw HandlerFault.notInitialized(className, e);
        }
    }
}
