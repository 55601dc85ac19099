package dev.samovar.runtime.classloader;

import dev.samovar.runtime.classloader.weave.FunctionCode;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Turns paths as a function writes them, below {@code /tmp}, {@code /var/task} and {@code /opt}, into real ones. */
final class SandboxPaths implements UnaryOperator<String> {

    private final TemporaryStorage storage;
    private final FunctionCode code;

    SandboxPaths(TemporaryStorage storage, FunctionCode code) {
        this.storage = storage;
        this.code = code;
    }

    @Override
    public String apply(String path) {
        if (isBelow(path, "/tmp")) {
            return moved(path, "/tmp", storage::directory);
        }
        if (isBelow(path, "/var/task")) {
            return moved(path, "/var/task", code::taskDirectory);
        }
        if (path.equals(FunctionUrls.PACKAGE)) {
            return code.jar("").get().toString();
        }
        if (isBelow(path, "/opt") && code.hasLayers()) {
            return moved(path, "/opt", code::layerDirectory);
        }
        return path;
    }

    private static boolean isBelow(String path, String directory) {
        return path.startsWith(directory)
                && (path.length() == directory.length() || path.charAt(directory.length()) == '/');
    }

    private static String moved(String path, String directory, Supplier<Path> target) {
        Path real = target.get();
        /* The real directory may lie below /tmp itself, and is then not moved once more. */
        return Path.of(path).startsWith(real) ? path : real + path.substring(directory.length());
    }
}
