package dev.samovar.runtime.classloader;

import java.util.Set;
import java.util.stream.Collectors;

/** The packages of the JDK; a function cannot replace their classes. */
final class PlatformPackages {

    private static final Set<String> NAMES = ModuleLayer.boot().modules().stream()
            .filter(module -> module.getClassLoader() == null
                    || module.getClassLoader().equals(ClassLoader.getPlatformClassLoader()))
            .flatMap(module -> module.getPackages().stream())
            .collect(Collectors.toUnmodifiableSet());

    private PlatformPackages() {}

    static boolean contain(String className) {
        int dot = className.lastIndexOf('.');
        return dot > 0 && NAMES.contains(className.substring(0, dot));
    }
}
