package dev.samovar.function.code;

import dev.samovar.function.CodeDigest;
import dev.samovar.function.RequestTooLarge;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Puts a package into a file: bounded, durable, digested on the way. */
final class UploadedFile {
    static final long ZIPPED_BYTES_MAX = 52_428_800;

    private static final int BUFFER_BYTES = 1 << 16;

    private UploadedFile() {}

    static CodeDigest write(InputStream archive, Path file) throws IOException {
        MessageDigest sha256 = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        long total = 0;
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (int count = archive.read(buffer); count >= 0; count = archive.read(buffer)) {
                total += count;
                if (total > ZIPPED_BYTES_MAX) {
                    throw new RequestTooLarge(ZIPPED_BYTES_MAX).exception();
                }
                sha256.update(buffer, 0, count);
                ByteBuffer rest = ByteBuffer.wrap(buffer, 0, count);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            }
            channel.force(true);
        }
        return CodeDigest.of(sha256.digest());
    }

    static CodeDigest digest(Path file) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return CodeDigest.of(sha256.digest());
    }

    /** Makes durable which names a directory has. */
    static void syncNames(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
