package dev.samovar.function.code;

import static dev.samovar.function.code.Archives.archive;
import static dev.samovar.function.registry.RegistryFixture.arn;
import static dev.samovar.function.registry.RegistryFixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.AccountLimits;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.InvalidParameterValue;
import dev.samovar.function.RequestTooLarge;
import dev.samovar.function.registry.FunctionChange;
import dev.samovar.function.registry.FunctionRegistry;
import dev.samovar.function.registry.NewFunction;
import dev.samovar.function.registry.Publication;
import dev.samovar.function.registry.RegistryFixture;
import dev.samovar.function.registry.Revision;
import dev.samovar.store.MemoryStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeStoreTest {
    private static final String CORRUPT =
            "Could not unzip uploaded file. Please check your file, then try to upload again.";
    private static final String TOO_LARGE = "Unzipped size must be smaller than 262144000 bytes";

    @TempDir
    private Path directory;

    private CodeStore open() {
        return new CodeStore(directory);
    }

    private void assertRefusedAs(String message, InputStream archive) throws IOException {
        assertRefused(() -> open().add(archive), InvalidParameterValue.class, message);
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void aPackageIsStoredByItsDigest() throws Exception {
        byte[] bytes = archive().with("a.txt", "hello").with("b/c.txt", "world").bytes();
        CodeStore store = open();
        try (CodeStore.Upload upload = store.add(new ByteArrayInputStream(bytes))) {
            CodePackage code = upload.code();
            assertThat(code.zippedBytes()).isEqualTo(bytes.length);
            assertThat(code.unpackedBytes()).isEqualTo(10);
            assertThat(code.digest()).isEqualTo(RegistryFixture.digest(bytes));
            assertThat(store.archive(code.digest())).hasBinaryContent(bytes);
            assertThat(store.archive(code.digest())).hasParent(store.directory(code.digest()));
        }
        assertNothingIsLeft();
    }

    @Test
    void aPackageGoesWithItsLastUser() throws Exception {
        byte[] bytes = archive().with("a", "a").bytes();
        CodeStore store = open();
        CodeDigest digest;
        try (CodeStore.Upload first = store.add(new ByteArrayInputStream(bytes));
                CodeStore.Upload second = store.add(new ByteArrayInputStream(bytes))) {
            digest = first.code().digest();
            assertThat(second.code()).isEqualTo(first.code());
            store.retain(digest);
        }
        Files.writeString(store.directory(digest).resolve("woven"), "derived");
        assertThat(store.archive(digest)).exists();
        store.release(digest);
        assertNothingIsLeft();
    }

    @Test
    void whatNobodyUsesIsSweptAtTheNextStart() throws Exception {
        CodePackage used = open().add(archive().with("used", "").stream()).code();
        open().add(archive().with("unused", "").stream());
        Files.createDirectories(directory.resolve("incoming"));
        Files.writeString(directory.resolve("incoming/upload-1"), "half a package");

        CodeStore restarted = open();
        restarted.retain(used.digest());
        restarted.sweep();
        assertThat(restarted.archive(used.digest())).exists();
        restarted.release(used.digest());
        assertNothingIsLeft();
    }

    @Test
    void codeIsKeptForAsLongAsAFunctionRefersToIt() throws Exception {
        CodeStore store = open();
        var registry = new FunctionRegistry(
                new MemoryStore(), store, AccountLimits.AWS, () -> RegistryFixture.NOW, new Random(1));
        Revision created;
        try (CodeStore.Upload upload = store.add(archive().with("one", "").stream())) {
            created = registry.create(new NewFunction(
                            arn("hello"), RegistryFixture.configuration("hello"), upload.code(), Map.of(), false))
                    .result();
        }
        registry.activate(created.version());
        Path before = store.archive(created.version().code());

        Revision updating;
        try (CodeStore.Upload upload = store.add(archive().with("two", "").stream())) {
            updating = registry.update(arn("hello"), FunctionChange.code(upload.code()))
                    .result();
        }
        assertThat(before).as("runs until the update succeeds").exists();
        store.retain(created.version().code());
        registry.activate(updating.version());
        assertThat(before).as("an environment still uses it").exists();
        store.release(created.version().code());
        assertThat(before).doesNotExist();

        registry.versions().publish(arn("hello"), Publication.UNCONDITIONAL);
        assertThat(store.archive(updating.version().code())).exists();
        registry.delete(arn("hello"));
        assertNothingIsLeft();
    }

    @Test
    void aLinkedPackageStaysWhereItIs() throws Exception {
        Path jar = directory.resolve("hello.jar");
        Files.write(jar, archive().with("a", "a").bytes());
        CodeStore store = open();
        CodeDigest digest = store.link(jar).digest();
        store.retain(digest);
        assertThat(store.archive(digest)).isEqualTo(jar);

        store.release(digest);

        assertThat(jar).exists();
    }

    @Test
    void whatIsNoArchiveIsRefused() throws Exception {
        assertRefusedAs(CORRUPT, InputStream.nullInputStream());
        assertRefusedAs(CORRUPT, new ByteArrayInputStream("not an archive".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aDamagedArchiveIsRefusedWhereverTheDamageIs() throws Exception {
        byte[] content = new byte[2000];
        new Random(5).nextBytes(content);
        byte[] good = archive().with("a", content).bytes();

        byte[] truncated = Arrays.copyOf(good, good.length / 2);
        assertRefusedAs(CORRUPT, new ByteArrayInputStream(truncated));
        byte[] flipped = good.clone();
        flipped[1000] ^= 1;
        assertRefusedAs(CORRUPT, new ByteArrayInputStream(flipped));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil", "a/../../evil", "/etc/passwd", "..", "C:/evil", "a\\..\\evil", "nul\0byte", "a/.."})
    void namesThatLeadElsewhereAreRefused(String name) throws Exception {
        assertRefusedAs(CORRUPT, archive().with("good", "").with(name, "evil").stream());
    }

    @Test
    void absurdNamesAreRefused() throws Exception {
        assertRefusedAs(CORRUPT, archive().with("n".repeat(5000), "").stream());
        open().add(archive().with("a..b/...", "fine").stream()).close();
    }

    @Test
    void aPackageMayFillItsRoomButNotMore() throws Exception {
        CodeStore store = open();
        try (CodeStore.Upload upload = store.add(archive().withZeros("zeros", 262_144_000).stream())) {
            assertThat(upload.code().unpackedBytes()).isEqualTo(262_144_000);
        }
        assertRefusedAs(TOO_LARGE, archive().withZeros("zeros", 262_144_001).stream());
        assertRefusedAs(TOO_LARGE, archive().withZeros("a", 200_000_000).withZeros("b", 100_000_000).stream());
    }

    @Test
    void aBombInALibraryIsRefused() throws Exception {
        byte[] bomb = archive().withZeros("zeros", 1_100_000_000L).bytes();
        assertRefusedAs(TOO_LARGE, archive().with("lib/bomb.jar", bomb).stream());
        open().add(archive().with("lib/none.jar", "not an archive").stream()).close();
    }

    @Test
    void tooManyEntriesAreRefused() throws Exception {
        Archives many = archive();
        for (int i = 0; i <= 200_000; i++) {
            many.with("e" + i, "");
        }
        assertRefusedAs(CORRUPT, many.stream());
    }

    @Test
    void anUploadHasASize() throws Exception {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return length;
            }
        };
        assertRefused(
                () -> open().add(endless), RequestTooLarge.class, "Zipped size must be smaller than 52428800 bytes");
        assertNothingIsLeft();
    }
}
