package dev.samovar.runtime.handler;

import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.JavaType;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.ObjectMapper;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.util.LRUMap;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.util.LookupCache;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.GsonFactory;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import com.amazonaws.services.lambda.runtime.serialization.factories.PojoSerializerFactory;
import java.lang.reflect.InvocationTargetException;

/**
 * A copy of AWS's serialization library that belongs to one environment.
 *
 * <p>The library is written for a process that runs one function: it caches classes by name, and the serializers of
 * event types, in static fields. Shared by functions, it would hand one function the classes of another and never let
 * go of either. Its own small classes are therefore defined anew; the Jackson that it contains is shared.
 */
final class SerializationLibrary {

    /* As many types as Jackson itself keeps by default. */
    private static final int CACHED_TYPES_MAX = 200;
    private static final int CACHED_TYPES_INITIALLY = 16;

    private final ClassLoader functionLoader;
    private final ClassLoader classes = new SerializationClasses();

    SerializationLibrary(ClassLoader functionLoader) {
        this.functionLoader = functionLoader;
        giveOwnTypeCache(jackson());
    }

    static boolean knowsEvent(Class<?> type) {
        return LambdaEventSerializers.isLambdaSupportedEvent(type.getName());
    }

    /** A copy of the library's Jackson alone, for types that are no events; much quicker to have than all of it. */
    static ObjectMapper jacksonOnly() {
        ObjectMapper copy =
                JacksonFactory.getInstance().withNamingStrategy(null).getMapper();
        giveOwnTypeCache(copy);
        return copy;
    }

    /* All mappers of the host share one cache of types, and it would keep the function's classes. */
    private static void giveOwnTypeCache(ObjectMapper mapper) {
        LookupCache<Object, JavaType> types = new LRUMap<>(CACHED_TYPES_INITIALLY, CACHED_TYPES_MAX);
        mapper.setTypeFactory(mapper.getTypeFactory().withCache(types));
    }

    ObjectMapper jackson() {
        return (ObjectMapper) call(callStatic(JacksonFactory.class.getName(), "getInstance"), "getMapper");
    }

    PojoSerializerFactory gson() {
        return (PojoSerializerFactory) callStatic(GsonFactory.class.getName(), "getInstance");
    }

    @SuppressWarnings("unchecked") // The library declares it so, for the class of the event.
    PojoSerializer<Object> event(Class<?> type) {
        return (PojoSerializer<Object>) invoke(() -> classes.loadClass(LambdaEventSerializers.class.getName())
                .getMethod("serializerFor", Class.class, ClassLoader.class)
                .invoke(null, type, functionLoader));
    }

    private Object callStatic(String className, String method) {
        return invoke(() -> classes.loadClass(className).getMethod(method).invoke(null));
    }

    private static Object call(Object target, String method) {
        return invoke(() -> target.getClass().getMethod(method).invoke(target));
    }

    private static Object invoke(Reflection reflection) {
        try {
            return reflection.run();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the serialization library is not as expected", e);
        }
    }

    private interface Reflection {
        Object run() throws ReflectiveOperationException;
    }
}
