package dev.samovar.runtime.classloader;

import dev.samovar.runtime.classloader.weave.WovenEntry;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.jar.JarFile;

/** Reads a resource of the function, and the JAR that it lies in for those that search it. */
final class ResourceConnection extends JarURLConnection {

    private final WovenEntry entry;
    private final Supplier<Path> library;

    ResourceConnection(URL url, WovenEntry entry, Supplier<Path> library) throws IOException {
        super(url);
        this.entry = entry;
        this.library = library;
        /* Whoever asks for the JAR has it to himself, and closes it. */
        setUseCaches(false);
    }

    @Override
    public void connect() {}

    @Override
    public InputStream getInputStream() {
        return FunctionUrls.open(entry);
    }

    @Override
    public long getContentLengthLong() {
        return entry.length();
    }

    @Override
    public JarFile getJarFile() throws IOException {
        return new JarFile(library.get().toFile());
    }
}
