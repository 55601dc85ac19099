package dev.samovar.aws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.core.SdkBytes;

/** The sample functions' JARs, as the build made them. */
public final class Samples {
    private static final Path FOLDER = Path.of("..", "sample-functions");

    private Samples() {}

    public static Path jar(String sample) {
        return FOLDER.resolve(sample)
                .resolve("target")
                .resolve(sample + ".jar")
                .toAbsolutePath()
                .normalize();
    }

    static SdkBytes code(String sample) throws IOException {
        return SdkBytes.fromByteArray(Files.readAllBytes(jar(sample)));
    }
}
