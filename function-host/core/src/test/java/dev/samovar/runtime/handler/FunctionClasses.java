package dev.samovar.runtime.handler;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A function's own class loader: it defines the test functions, AWS's event types and {@code LambdaRuntime} for itself
 * and shares nothing with the host but the interfaces of {@code aws-lambda-java-core}.
 */
class FunctionClasses extends URLClassLoader {

    private static final String SHARED_PACKAGE = "com.amazonaws.services.lambda.runtime.";

    FunctionClasses(Path... extra) {
        super(urls(extra), ClassLoader.getPlatformClassLoader());
    }

    private static URL[] urls(Path... extra) {
        Stream<URL> own = Stream.of(FunctionClasses.class, SQSEvent.class, LambdaRuntime.class, jodaTime())
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation());
        return Stream.concat(Arrays.stream(extra).map(FunctionClasses::url), own)
                .toArray(URL[]::new);
    }

    private static Class<?> jodaTime() {
        try {
            return Class.forName("org.joda.time.DateTime");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return isShared(name) ? FunctionClasses.class.getClassLoader().loadClass(name) : super.loadClass(name, resolve);
    }

    private static boolean isShared(String name) {
        if (!name.startsWith(SHARED_PACKAGE) || name.startsWith(LambdaRuntime.class.getName())) {
            return false;
        }
        String rest = name.substring(SHARED_PACKAGE.length());
        return rest.indexOf('.') < 0 || rest.startsWith("logging.");
    }
}
