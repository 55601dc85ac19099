package dev.samovar.runtime.classloader.weave;

import dev.samovar.function.CodeDigest;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The woven code of functions, by digest: woven on first use, kept in files, and while in use in memory. */
public final class WovenCode {

    /** Enough for the functions of a busy machine; the least recently used is read again from its file. */
    private static final int KEPT_MAX = 256;

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
        synchronized (kept) {
            SoftReference<FunctionCode> known = kept.get(digests);
            FunctionCode found = known == null ? null : known.get();
            if (found == null) {
                List<WovenPackage> wovenLayers = new ArrayList<>();
                for (CodeDigest layer : layers) {
                    wovenLayers.add(weave(layer));
                }
                found = new FunctionCode(weave(code), wovenLayers, directory);
                kept.put(digests, new SoftReference<>(found));
            }
            return found;
        }
    }

    /** Weaves one package, unless it was woven before. */
    public WovenPackage weave(CodeDigest digest) throws IOException {
        Path source = packages.apply(digest);
        Path file = directory.resolve(digest.hex() + ".woven");
        Optional<WovenPackage> known = WovenPackage.open(file, source);
        if (known.isPresent()) {
            return known.get();
        }
        PackageWeaving.weave(source, file);
        return WovenPackage.open(file, source).orElseThrow(() -> new IOException("woven code cannot be read: " + file));
    }
}
