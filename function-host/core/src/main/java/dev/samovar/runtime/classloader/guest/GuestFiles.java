package dev.samovar.runtime.classloader.guest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import org.jspecify.annotations.Nullable;

/** Stands in for {@link Files} where it writes, or chooses the temporary directory by itself. */
public final class GuestFiles {

    private GuestFiles() {}

    public static Path createTempFile(@Nullable String prefix, @Nullable String suffix, FileAttribute<?>... attributes)
            throws IOException {
        return Files.createTempFile(GuestFile.temporaryDirectory().toPath(), prefix, suffix, attributes);
    }

    public static Path createTempDirectory(@Nullable String prefix, FileAttribute<?>... attributes) throws IOException {
        return Files.createTempDirectory(GuestFile.temporaryDirectory().toPath(), prefix, attributes);
    }

    public static Path write(Path path, byte[] bytes, OpenOption... options) throws IOException {
        Guest.store(bytes.length);
        return Files.write(path, bytes, options);
    }

    public static Path write(Path path, Iterable<? extends CharSequence> lines, OpenOption... options)
            throws IOException {
        return write(path, lines, StandardCharsets.UTF_8, options);
    }

    public static Path write(Path path, Iterable<? extends CharSequence> lines, Charset charset, OpenOption... options)
            throws IOException {
        try (BufferedWriter writer = newBufferedWriter(path, charset, options)) {
            for (CharSequence line : lines) {
                writer.append(line);
                writer.newLine();
            }
        }
        return path;
    }

    public static Path writeString(Path path, CharSequence text, OpenOption... options) throws IOException {
        Guest.store(text.length());
        return Files.writeString(path, text, options);
    }

    public static Path writeString(Path path, CharSequence text, Charset charset, OpenOption... options)
            throws IOException {
        Guest.store(text.length());
        return Files.writeString(path, text, charset, options);
    }

    public static BufferedWriter newBufferedWriter(Path path, OpenOption... options) throws IOException {
        return newBufferedWriter(path, StandardCharsets.UTF_8, options);
    }

    public static BufferedWriter newBufferedWriter(Path path, Charset charset, OpenOption... options)
            throws IOException {
        /* An encoder, not the charset, as the JDK does: what cannot be written is an error, not a question mark. */
        return new BufferedWriter(new OutputStreamWriter(newOutputStream(path, options), charset.newEncoder()));
    }

    public static OutputStream newOutputStream(Path path, OpenOption... options) throws IOException {
        return new StoredStream(Files.newOutputStream(path, options));
    }

    public static long copy(InputStream from, Path to, CopyOption... options) throws IOException {
        return Files.copy(new StoringStream(from), to, options);
    }

    public static Path copy(Path from, Path to, CopyOption... options) throws IOException {
        if (Files.isRegularFile(from)) {
            Guest.store(Files.size(from));
        }
        return Files.copy(from, to, options);
    }

    /** Takes room for all that is written to it. */
    private static final class StoredStream extends OutputStream {

        private final OutputStream file;

        StoredStream(OutputStream file) {
            this.file = file;
        }

        @Override
        public void write(int oneByte) throws IOException {
            Guest.store(1);
            file.write(oneByte);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            Guest.store(length);
            file.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            file.flush();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** Takes room for all that is read from it, since it is on its way into a file. */
    private static final class StoringStream extends InputStream {

        private final InputStream source;

        StoringStream(InputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            int oneByte = source.read();
            Guest.store(oneByte < 0 ? 0 : 1);
            return oneByte;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = source.read(bytes, offset, length);
            Guest.store(Math.max(count, 0));
            return count;
        }
    }
}
