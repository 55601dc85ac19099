package dev.samovar.runtime.classloader;

import dev.samovar.runtime.classloader.guest.Guest;
import java.io.PrintStream;
import java.lang.Thread.UncaughtExceptionHandler;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;

/** What a sandbox lends to its copy of {@link Guest}. */
record GuestBinding(
        Map<String, String> variables,
        Properties properties,
        PrintStream out,
        PrintStream err,
        UnaryOperator<String> paths,
        LongPredicate storage,
        Consumer<Object> opened,
        Consumer<UncaughtExceptionHandler> uncaught,
        IntConsumer exit) {

    /** Connects the copy that belongs to the loader, on the calling thread; gives back what takes the signals. */
    IntConsumer bind(FunctionClassLoader loader) {
        try {
            Class<?> guest = loader.loadClass(Guest.class.getName());
            Method bind = Arrays.stream(guest.getMethods())
                    .filter(method -> method.getName().equals("bind"))
                    .findFirst()
                    .orElseThrow();
            return (IntConsumer)
                    bind.invoke(null, variables, properties, out, err, paths, storage, opened, uncaught, exit);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
