package dev.samovar.runtime.classloader;

import dev.samovar.runtime.classloader.weave.FunctionCode;
import dev.samovar.runtime.classloader.weave.WovenEntry;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLDecoder;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;

/**
 * The URLs of a function's resources, which lead to the woven code in memory.
 *
 * <p>All are {@code jar:} URLs, which programs know how to search; the JDK lets nobody handle {@code file:} ones.
 */
final class FunctionUrls extends URLStreamHandler {

    /** Where the function's package seems to lie, beside the directory with its content. */
    static final String PACKAGE = "/var/task.jar";

    private static final String TASK = "/var/task/";
    private static final String LAYERS = "/opt/";
    private static final String SCHEME_OF_JAR = "file:";
    private static final String IN_JAR = "!/";

    private final FunctionCode code;

    FunctionUrls(FunctionCode code) {
        this.code = code;
    }

    /** Names an entry. */
    URL of(WovenEntry entry) {
        try {
            return URL.of(new URI("jar", SCHEME_OF_JAR + jar(entry.root()) + IN_JAR + entry.name(), null), this);
        } catch (URISyntaxException | MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where the classes of a root come from. */
    static URL location(String root) {
        try {
            return new URI("file", null, root.isEmpty() ? TASK : jar(root), null).toURL();
        } catch (URISyntaxException | MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static InputStream open(WovenEntry entry) {
        return new ByteArrayInputStream(entry.toArray());
    }

    @Override
    protected URLConnection openConnection(URL url) throws IOException {
        String path = URLDecoder.decode(url.getPath().replace("+", "%2B"), StandardCharsets.UTF_8);
        int inJar = path.indexOf(IN_JAR);
        if (inJar < 0 || !path.startsWith(SCHEME_OF_JAR)) {
            throw new MalformedURLException(url.toString());
        }
        String root = root(path.substring(SCHEME_OF_JAR.length(), inJar));
        WovenEntry entry = code.findAll(path.substring(inJar + IN_JAR.length())).stream()
                .filter(candidate -> candidate.root().equals(root))
                .findFirst()
                .orElseThrow(() -> new FileNotFoundException(url.toString()));
        return new ResourceConnection(url, entry, code.jar(root));
    }

    private static String jar(String root) {
        if (root.isEmpty()) {
            return PACKAGE;
        }
        return (root.startsWith("java/") ? LAYERS : TASK) + root;
    }

    private static String root(String jar) {
        if (jar.equals(PACKAGE)) {
            return "";
        }
        return jar.startsWith(LAYERS) ? jar.substring(LAYERS.length()) : jar.substring(TASK.length());
    }
}
