package dev.samovar.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionVersion;
import dev.samovar.runtime.RuntimeStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the files of a package and its layers lie. */
class UnpackedCodeTest {

    private static final CodeDigest PACKAGE = digest("pa");

    /* Different texts of the same hash code: what they name must not meet. */
    private static final CodeDigest LAYER = digest("Aa");
    private static final CodeDigest TWIN = digest("BB");

    @TempDir
    private Path directory;

    private static CodeDigest digest(String begin) {
        return new CodeDigest(begin + "DEQpj8HBSa+TImW+5JCeuQeRkm5NMpJWZG3hSuFU1=");
    }

    private UnpackedCode code() throws IOException {
        for (CodeDigest digest : List.of(PACKAGE, LAYER, TWIN)) {
            Files.write(file(digest), ShellPrograms.zip(Map.of("whose", digest.hex(), digest.hex(), "")));
        }
        return new UnpackedCode(this::file, digest -> directory.resolve("kept").resolve(digest.hex()));
    }

    private Path file(CodeDigest digest) {
        return directory.resolve(digest.hex() + ".zip");
    }

    private static FunctionVersion function(CodeDigest... layers) {
        return new FunctionVersion(
                1,
                FunctionArn.unqualified(AccountRegion.DEFAULT, "test"),
                FunctionVersion.LATEST,
                RuntimeStage.configuration("provided.al2023", "none", 3, 128),
                PACKAGE,
                List.of(layers));
    }

    @Test
    void layersOfTheSameHashCodeAreKeptApart() throws IOException {
        assertThat(List.of(LAYER)).hasSameHashCodeAs(List.of(TWIN));
        var code = code();
        assertThat(code.places(function(LAYER)).layers().resolve("whose")).hasContent(LAYER.hex());
        assertThat(code.places(function(TWIN)).layers().resolve("whose")).hasContent(TWIN.hex());
        assertThat(code.places(function()).layers()).isEmptyDirectory();
    }

    @Test
    void laterLayersAreUnpackedOverEarlierOnes() throws IOException {
        var code = code();
        Path layers = code.places(function(LAYER, TWIN)).layers();
        assertThat(layers.resolve("whose")).hasContent(TWIN.hex());
        assertThat(layers.resolve(LAYER.hex())).exists();
        assertThat(code.places(function(TWIN, LAYER)).layers().resolve("whose")).hasContent(LAYER.hex());
    }

    @Test
    void codeIsUnpackedOnce() throws IOException {
        var code = code();
        var places = code.places(function(LAYER));
        Files.delete(file(PACKAGE));
        assertThat(code.places(function(LAYER))).isEqualTo(places);
    }

    @Test
    void aNameOfFiveLayersIsShortEnoughForAFile() throws IOException {
        assertThat(code().places(function(LAYER, TWIN, LAYER, TWIN, LAYER)).code())
                .isDirectory();
    }
}
