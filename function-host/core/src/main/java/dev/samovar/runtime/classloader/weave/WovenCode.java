package dev.samovar.runtime.classloader.weave;

import dev.samovar.function.CodeDigest;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The woven code of functions, by digest: woven on first use, kept in files, and while in use in memory. */
public final class WovenCode {

    /** Enough for the functions of a busy machine; the least recently used is read again from its file. */
    private static final int KEPT_MAX = 256;

    /** Enough to tell packages apart, and five of them still make a file name. */
    private static final int NAME_LENGTH = 40;

    private final Path directory;
    private final Function<CodeDigest, Path> packages;
    private final Map<List<CodeDigest>, SoftReference<FunctionCode>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<CodeDigest>, SoftReference<FunctionCode>> eldest) {
            return size() > KEPT_MAX;
        }
    };

    /**
     * Keeps woven code in a directory.
     *
     * @param packages says where the package with a digest lies
     */
    public WovenCode(Path directory, Function<CodeDigest, Path> packages) {
        this.directory = directory;
        this.packages = packages;
    }

    /** Finds the code of a function, and weaves first what of it was never woven. */
    public FunctionCode of(CodeDigest code, List<CodeDigest> layers) throws IOException {
        List<CodeDigest> digests = new ArrayList<>();
        digests.add(code);
        digests.addAll(layers);
        FunctionCode known = known(digests);
        if (known != null) {
            return known;
        }
        WovenPackage function = weave(code);
        List<WovenPackage> wovenLayers = new ArrayList<>();
        for (CodeDigest layer : layers) {
            wovenLayers.add(weave(layer));
        }
        return keep(digests, new FunctionCode(function, unpacked(List.of(code)), wovenLayers, unpacked(layers)));
    }

    /** Weaves one package, unless it was woven before. Two callers may both do it; the result is the same. */
    public WovenPackage weave(CodeDigest digest) throws IOException {
        Path source = packages.apply(digest);
        Path file = woven(digest);
        Optional<WovenPackage> known = WovenPackage.open(file, source);
        if (known.isPresent()) {
            return known.get();
        }
        PackageWeaving.weave(source, file);
        return WovenPackage.open(file, source).orElseThrow(() -> new IOException("woven code cannot be read: " + file));
    }

    /** Deletes what was kept for a package. */
    public void forget(CodeDigest digest) throws IOException {
        synchronized (kept) {
            kept.keySet().removeIf(digests -> digests.contains(digest));
        }
        Files.deleteIfExists(woven(digest));
        unpacked(List.of(digest)).delete();
    }

    private Path woven(CodeDigest digest) {
        return directory.resolve(digest.hex() + ".woven");
    }

    private Unpacked unpacked(List<CodeDigest> digests) {
        String name = digests.stream()
                .map(digest -> digest.hex().substring(0, NAME_LENGTH))
                .collect(Collectors.joining("-"));
        return new Unpacked(digests.stream().map(packages).toList(), directory.resolve(name + ".files"));
    }

    private @Nullable FunctionCode known(List<CodeDigest> digests) {
        synchronized (kept) {
            SoftReference<FunctionCode> reference = kept.get(digests);
            return reference == null ? null : reference.get();
        }
    }

    private FunctionCode keep(List<CodeDigest> digests, FunctionCode made) {
        synchronized (kept) {
            FunctionCode earlier = known(digests);
            if (earlier != null) {
                return earlier;
            }
            kept.put(digests, new SoftReference<>(made));
            return made;
        }
    }
}
