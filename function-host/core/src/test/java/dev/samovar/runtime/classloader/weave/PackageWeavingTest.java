package dev.samovar.runtime.classloader.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.samovar.function.CodeDigest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.JDBC;

class PackageWeavingTest {

    private static final CodeDigest DIGEST = CodeDigest.of(new byte[32]);

    @TempDir
    private Path directory;

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {ObjectMapper.class, PojoSerializer.class, JDBC.class, JavaClass.class})
    void everyClassOfALibraryIsWovenAndVerified(Class<?> type) throws IOException {
        WovenPackage woven = new WovenCode(directory, digest -> jarOf(type)).weave(DIGEST);
        assertThat(woven.unwoven()).isEmpty();
        assertThat(woven.roots().get("")).anyMatch(entry -> entry.kind() == WovenEntry.Kind.WOVEN);
    }

    @Test
    void aPackageIsWovenOnce() throws IOException {
        WovenCode code = new WovenCode(directory, digest -> jarOf(JDBC.class));
        code.weave(DIGEST);
        Path file = directory.resolve(DIGEST.hex() + ".woven");
        var written = Files.getLastModifiedTime(file);
        code.weave(DIGEST);
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);
        assertThat(code.of(DIGEST, List.of())).isSameAs(code.of(DIGEST, List.of()));
    }

    @Test
    void aFileThatWasCutShortIsWrittenAgain() throws IOException {
        WovenCode code = new WovenCode(directory, digest -> jarOf(JDBC.class));
        code.weave(DIGEST);
        Path file = directory.resolve(DIGEST.hex() + ".woven");
        long whole = Files.size(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(whole / 2);
        }
        assertThat(code.weave(DIGEST).roots()).isNotEmpty();
        assertThat(Files.size(file)).isEqualTo(whole);
    }

    @Test
    void whatIsForgottenLeavesNoFile() throws IOException {
        WovenCode code = new WovenCode(directory, digest -> jarOf(JDBC.class));
        code.of(DIGEST, List.of()).taskDirectory();
        code.forget(DIGEST);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aFileThatIsNoPackageIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("x.zip"), "no zip");
        assertThatThrownBy(() -> new WovenCode(directory, digest -> file).weave(DIGEST))
                .isInstanceOf(ZipException.class);
    }
}
