package dev.samovar.closedworld;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The types that Jackson looks into when it reads and writes requests, answers and what is kept.
 *
 * <p>They are the records of the packages that answer, those that code names as {@code Some.class}, and all that are in
 * them. That may be some too many, and costs a few kilobytes; one too few would cost an answer.
 */
final class BoundTypes {
    private static final List<String> ANSWERING = List.of(
            "dev.samovar.protocol",
            "dev.samovar.http",
            "dev.samovar.mapping.api",
            "dev.samovar.stream.kinesis",
            "dev.samovar.gateway.api");

    private final SortedSet<Class<?>> found = new TreeSet<>(Comparator.comparing(Class::getName));

    private BoundTypes() {}

    /** Those of all modules that speak JSON; the core writes its own by hand, and the lab none. */
    static SortedSet<Class<?>> ofThisBuild() throws IOException {
        var types = new BoundTypes();
        for (SourceModule module : SourceModule.ALL) {
            if (!module.artifact().equals("function-host-core")
                    && !module.artifact().equals("function-host-simulation")) {
                types.addFrom(module);
            }
        }
        return types.found;
    }

    private void addFrom(SourceModule module) throws IOException {
        for (Path file : module.classFiles()) {
            Class<?> type = module.load(file);
            if (type.isRecord() && ANSWERING.stream().anyMatch(type.getPackageName()::startsWith)) {
                add(type);
            }
            for (String name : ClassLiterals.in(file).toList()) {
                addNamed(type(name));
            }
        }
    }

    private void addNamed(Class<?> type) {
        if (type.isRecord() || type.isEnum() || isMixIn(type)) {
            add(type);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, BoundTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isMixIn(Class<?> type) {
        return type.isInterface()
                && Stream.concat(Stream.<AnnotatedElement>of(type), Arrays.stream(type.getDeclaredMethods()))
                        .flatMap(element -> Arrays.stream(element.getAnnotations()))
                        .map(Annotation::annotationType)
                        .anyMatch(annotation -> annotation.getPackageName().startsWith("com.fasterxml.jackson"));
    }

    private void add(Type type) {
        switch (type) {
            case Class<?> plain -> addClass(plain);
            case ParameterizedType generic -> {
                add(generic.getRawType());
                Arrays.stream(generic.getActualTypeArguments()).forEach(this::add);
            }
            case WildcardType wildcard ->
                Arrays.stream(wildcard.getUpperBounds()).forEach(this::add);
            default -> {
                /* A variable: whoever gives it a value names the type. */
            }
        }
    }

    private void addClass(Class<?> type) {
        if (type.isArray()) {
            add(type.getComponentType());
        } else if (type.getName().startsWith("dev.samovar.") && found.add(type)) {
            if (type.isRecord()) {
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(this::add);
            }
            if (type.isSealed()) {
                Arrays.stream(type.getPermittedSubclasses()).forEach(this::add);
            }
        }
    }
}
