package dev.samovar.runtime.classloader.weave;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Knows what the classes of a package extend, from their own bytes; others it asks of the JDK. */
final class PackageHierarchy {

    private PackageHierarchy() {}

    /** Makes the resolver for some class files. */
    static ClassHierarchyResolver of(Collection<Map<String, byte[]>> roots) {
        Map<String, byte[]> classes = new HashMap<>();
        roots.forEach(root -> root.forEach((name, bytes) -> {
            if (name.endsWith(".class")) {
                classes.putIfAbsent(name, bytes);
            }
        }));
        ClassHierarchyResolver own = type -> read(classes.get(fileName(type)));
        return ClassHierarchyResolver.ofClassLoading(ClassLoader.getPlatformClassLoader())
                .orElse(ClassHierarchyResolver.ofClassLoading(Guarded.LOADER))
                .orElse(own)
                .cached(ConcurrentHashMap::new);
    }

    private static ClassHierarchyResolver.@Nullable ClassHierarchyInfo read(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        ClassModel model = ClassFile.of().parse(bytes);
        if (model.flags().has(AccessFlag.INTERFACE)) {
            return ClassHierarchyResolver.ClassHierarchyInfo.ofInterface();
        }
        return ClassHierarchyResolver.ClassHierarchyInfo.ofClass(
                model.superclass().map(ClassEntry::asSymbol).orElse(null));
    }

    private static String fileName(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1) + ".class";
    }

    /** Shows of the host's classes only what stands in for the JDK's. */
    private static final class Guarded {
        static final ClassLoader LOADER = new ClassLoader(ClassLoader.getPlatformClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (name.startsWith("dev.samovar.runtime.classloader.guest.")) {
                    return Class.forName(name, false, Weaver.class.getClassLoader());
                }
                throw new ClassNotFoundException(name);
            }
        };
    }
}
