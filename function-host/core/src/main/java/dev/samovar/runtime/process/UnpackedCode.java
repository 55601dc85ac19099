package dev.samovar.runtime.process;

import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionVersion;
import dev.samovar.runtime.CodePackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Packages with their layers as directories, unpacked once and kept: {@code task} and {@code layers}, and beside them the
 * package as a JAR. Thread-safe.
 */
final class UnpackedCode {

    /** The package as it was deployed. */
    static final String PACKAGE = "package.jar";

    private static final String TASK = "task";
    private static final String LAYERS = "layers";

    /** Hexadecimal digits enough that no two layers share them, and few enough for five layers in a file's name. */
    private static final int NAME_OF_LAYER = 32;

    /** How many packages can be unpacked at a time. */
    private static final int LOCKS = 16;

    private final CodePackages packages;
    private final CodePackages keeping;
    private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();

    /**
     * Will unpack code.
     *
     * @param packages says where packages are
     * @param keeping says where that is kept which was made of a package; it goes with the package
     */
    UnpackedCode(CodePackages packages, CodePackages keeping) {
        this.packages = packages;
        this.keeping = keeping;
    }

    /**
     * Directories of a function's code.
     *
     * @param task its package, unpacked
     * @param layers its layers, unpacked, later ones over earlier ones
     * @param code where the package itself lies
     */
    record Places(Path task, Path layers, Path code) {}

    /** Where a function's code lies; unpacks it if nobody did before. */
    Places places(FunctionVersion function) throws IOException {
        Path directory = directory(function);
        synchronized (lock(directory)) {
            if (!Files.isDirectory(directory)) {
                Path parent = Files.createDirectories(keeping.file(function.code()));
                Path incoming = Files.createTempDirectory(parent, "incoming-");
                unpack(function, incoming);
                Files.move(incoming, directory, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return new Places(directory.resolve(TASK), directory.resolve(LAYERS), directory);
    }

    private void unpack(FunctionVersion function, Path directory) throws IOException {
        Path archive = packages.file(function.code());
        Archive.unpack(archive, Files.createDirectory(directory.resolve(TASK)));
        Files.copy(archive, directory.resolve(PACKAGE));
        Path layers = Files.createDirectory(directory.resolve(LAYERS));
        for (CodeDigest layer : function.layers()) {
            Archive.unpack(packages.file(layer), layers);
        }
    }

    private Path directory(FunctionVersion function) {
        StringBuilder name = new StringBuilder("unpacked");
        for (CodeDigest layer : function.layers()) {
            name.append('-').append(layer.hex(), 0, NAME_OF_LAYER);
        }
        return keeping.file(function.code()).resolve(name.toString());
    }

    private Object lock(Path directory) {
        return locks.get(Math.floorMod(directory.hashCode(), LOCKS));
    }
}
