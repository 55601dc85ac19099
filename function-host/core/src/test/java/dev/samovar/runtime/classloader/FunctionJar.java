package dev.samovar.runtime.classloader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A function's package, compiled from source text while the test runs. */
public final class FunctionJar {

    private static final Pattern PACKAGE = Pattern.compile("package\\s+([\\w.]+)\\s*;");
    private static final Pattern TYPE = Pattern.compile("public\\s+(?:final\\s+)?(?:class|record|interface)\\s+(\\w+)");

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Compiles public types, each from a text of its own. */
    public static FunctionJar of(String... sources) {
        return new FunctionJar().compile(List.of(), sources);
    }

    /** Compiles a class {@code f.F} with one static method of that signature and body. */
    public static FunctionJar function(String signature, String body) {
        return of("package f; import java.util.*; import java.io.*; import java.nio.file.*; import java.net.*;"
                + "public class F { public static " + signature + " throws Exception {" + body + "} }");
    }

    public FunctionJar compile(List<String> options, String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager standard = compiler.getStandardFileManager(null, null, null);
                var manager = new InMemory(standard)) {
            boolean compiled = compiler.getTask(
                            problems,
                            manager,
                            null,
                            options,
                            null,
                            Arrays.stream(sources).map(Source::new).toList())
                    .call();
            if (!compiled) {
                throw new IllegalArgumentException(problems.toString());
            }
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public FunctionJar with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public FunctionJar with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    public FunctionJar without(String name) {
        files.remove(name);
        return this;
    }

    /** Adds what another package holds, under a directory. */
    public FunctionJar withAll(FunctionJar other, String directory) {
        other.files.forEach((name, content) -> files.put(directory + name, content));
        return this;
    }

    /** Adds what a JAR of the test's own class path holds, as a fat JAR does. */
    public FunctionJar withAll(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(file -> !file.isDirectory()).toList()) {
                files.putIfAbsent(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
            return this;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                /* The same content is the same package, whenever it is written. */
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public Path writeTo(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String nameOf(String source) {
        Matcher inPackage = PACKAGE.matcher(source);
        Matcher type = TYPE.matcher(source);
        String directory = inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "";
        if (!type.find()) {
            throw new IllegalArgumentException("no public type in: " + source);
        }
        return directory + type.group(1);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///" + nameOf(text) + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

        InMemory(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            String name = className.replace('.', '/') + ".class";
            return new SimpleJavaFileObject(URI.create("string:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            files.put(name, toByteArray());
                        }
                    };
                }
            };
        }
    }
}
