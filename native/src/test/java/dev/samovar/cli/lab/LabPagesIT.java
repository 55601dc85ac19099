package dev.samovar.cli.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages of the course show what their commands print and draw.
 *
 * <p>With {@code -Dlabs.write=true}, they are made to: each page gets the output of its commands, and new pictures in
 * place of those that it has.
 */
final class LabPagesIT {
    private static final Path LABS = Path.of("..", "docs", "labs");
    private static final boolean WRITE = Boolean.getBoolean("labs.write");
    private static final Pattern LAB =
            Pattern.compile("```\\n\\$ \\./samovar (lab [^\\n]*)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"1-anatomy", "2-bursts", "3-keep-alive", "4-provisioned", "5-hybrid"})
    void aPageShowsWhatItsCommandsPrintAndDraw(String name) throws IOException {
        Path page = LABS.resolve(name + ".md");
        String written = Files.readString(page);

        String told = LAB.matcher(written)
                .replaceAll(block ->
                        Matcher.quoteReplacement("```\n$ ./samovar " + block.group(1) + "\n" + output(block) + "```"));

        assertThat(LAB.matcher(written).results()).as("commands of " + page).isNotEmpty();
        Path pictures = LABS.resolve(name.substring(2));
        if (WRITE) {
            Files.writeString(page, told);
        } else {
            assertThat(written).isEqualTo(told);
        }
        comparePictures(pictures, directory.resolve(name.substring(2)), written);
    }

    @Test
    void thePagesAreListedInTheirOrder() throws IOException {
        String index = Files.readString(LABS.resolve("README.md"));
        try (Stream<Path> files = Files.list(LABS)) {
            List<String> pages = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.matches("\\d-.*\\.md"))
                    .sorted()
                    .toList();
            assertThat(pages).hasSize(5);
            assertThat(index).containsSubsequence(pages);
        }
    }

    private String output(MatchResult block) {
        List<String> words = new ArrayList<>();
        WORD.matcher(block.group(1))
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .forEach(word -> words.add(isFile(words, word) ? here(word) : word));
        CommandLineRun run = CommandLineRun.samovar(words.toArray(String[]::new));
        assertThat(run.exitCode()).as(block.group(1) + "\n" + run.err()).isZero();
        return run.out().replace(here(""), "");
    }

    private static boolean isFile(List<String> before, String word) {
        return word.endsWith(".csv")
                || word.endsWith(".html")
                || (!before.isEmpty() && before.getLast().equals("--pictures"));
    }

    private String here(String file) {
        return directory.toAbsolutePath() + "/" + file;
    }

    private static void comparePictures(Path shown, Path drawn, String page) throws IOException {
        try (Stream<Path> files = Files.list(shown)) {
            for (Path picture : files.toList()) {
                String name = picture.getFileName().toString();
                assertThat(page).contains("](" + shown.getFileName() + "/" + name + ")");
                if (WRITE) {
                    Files.writeString(picture, Files.readString(drawn.resolve(name)));
                }
                assertThat(drawn.resolve(name)).hasSameTextualContentAs(picture);
            }
        }
    }
}
