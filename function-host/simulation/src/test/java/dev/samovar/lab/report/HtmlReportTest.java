package dev.samovar.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.lab.experiment.Cell;
import dev.samovar.lab.experiment.ExperimentResult;
import dev.samovar.lab.experiment.TextTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class HtmlReportTest {
    @TempDir
    private static Path directory;

    private static ExperimentResult result;
    private static String page;

    @BeforeAll
    static void run() throws IOException {
        result = SmallResult.ordinary(directory);
        page = HtmlReport.of(result);
    }

    @Test
    void itNeedsNoOtherFileAndNoNetwork() {
        assertThat(page).doesNotContainIgnoringCase("http://", "https://", "<script", "src=", "@import", "url(");
        assertThat(new WellFormed(page).all("a"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.getAttribute("href")).startsWith("#"));
        assertThat(new WellFormed(page).all("link")).isEmpty();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        var html = new WellFormed(page);
        List<String> ids = html.all("*").stream()
                .map(element -> element.getAttribute("id"))
                .toList();

        assertThat(html.all("a"))
                .extracting(link -> link.getAttribute("href").substring(1))
                .isSubsetOf(ids);
        assertThat(ids.stream().filter(id -> !id.isEmpty())).doesNotHaveDuplicates();
    }

    @Test
    void everyColourIsSetForLightAndForDark() {
        int dark = page.indexOf("prefers-color-scheme: dark");
        assertThat(dark).isPositive();
        Set<String> used = names("var\\((--[a-z0-9]+)\\)", page);
        used.remove("--c");
        assertThat(used).isNotEmpty();
        assertThat(names("(--[a-z0-9]+):", page.substring(0, dark))).containsAll(used);
        assertThat(names("(--[a-z0-9]+):", page.substring(dark, page.indexOf("}", dark))))
                .containsAll(used);
        assertThat(page).contains("@media print");
    }

    @Test
    void itsNumbersAreThoseOfTheResult() {
        int share = result.column("cold-start share");
        int cost = result.column("cost");
        Element table = new WellFormed(page).all("table").getFirst();
        List<Element> rows = WellFormed.within(table, "tr").stream()
                .filter(row -> !WellFormed.within(row, "td").isEmpty())
                .toList();

        assertThat(rows).hasSameSizeAs(result.cells());
        for (int i = 0; i < rows.size(); i++) {
            Cell cell = result.cells().get(i);
            List<String> values = WellFormed.within(rows.get(i), "td").stream()
                    .map(value -> value.getTextContent().replace("★", "").strip())
                    .toList();
            assertThat(WellFormed.within(rows.get(i), "th").getFirst().getTextContent())
                    .isEqualTo(cell.policy());
            assertThat(values)
                    .anyMatch(value ->
                            value.startsWith(TextTable.number(cell.over(share).mean())))
                    .anyMatch(value ->
                            value.startsWith(TextTable.number(cell.over(cost).mean())));
        }
    }

    @Test
    void theDateOfThePricesIsNamed() {
        assertThat(page).contains("AWS Lambda&#39;s list prices of 2025-08-01 (us-east-1, x86_64)");
    }

    @Test
    void namesAreTextAndNothingElse() {
        var html = new WellFormed(page);

        assertThat(html.all("h1").getFirst().getTextContent()).isEqualTo("Small & <quick>");
        assertThat(html.all("h2")).extracting(Element::getTextContent).contains(SmallResult.EVIL);
        assertThat(html.all("b")).isEmpty();
        assertThat(html.all("style")).hasSize(1);
    }

    @Test
    void picturesSayWhatTheyShow() {
        List<Element> pictures = new WellFormed(page)
                .all("svg").stream()
                        .filter(picture -> picture.getAttribute("role").equals("img"))
                        .toList();

        assertThat(pictures).hasSizeGreaterThanOrEqualTo(2 * 4).allSatisfy(picture -> {
            assertThat(WellFormed.within(picture, "title").getFirst().getTextContent())
                    .isNotBlank();
            assertThat(WellFormed.within(picture, "desc").getFirst().getTextContent())
                    .isNotBlank();
        });
    }

    @Test
    void theSameResultGivesTheSamePage() throws IOException {
        assertThat(HtmlReport.of(SmallResult.ordinary(directory))).isEqualTo(page);
    }

    @Test
    void aResultWithoutInvocationsIsAPageToo(@TempDir Path empty) throws IOException {
        String nothing = HtmlReport.of(SmallResult.empty(empty));

        assertThat(new WellFormed(nothing).all("h2"))
                .extracting(Element::getTextContent)
                .containsExactly("Results", "nobody", "Get the same again");
        assertThat(nothing).contains("0 invocations").doesNotContain("NaN", "Infinity");
    }

    @Test
    void everyPictureIsAFileToo() {
        var files = PictureFiles.of(result);

        assertThat(files.keySet())
                .contains(
                        "workload-1-trade-off.svg",
                        "workload-1-latency.svg",
                        "workload-2-concurrency-1.svg",
                        "workload-2-close-up-1.svg");
        assertThat(files.values()).allSatisfy(file -> {
            assertThat(new WellFormed(file).all("title")).isNotEmpty();
            assertThat(file).contains("prefers-color-scheme: dark").doesNotContain("NaN", "<script", "src=", "url(");
        });
        assertThat(new WellFormed(files.getOrDefault("workload-1-latency.svg", "")).all("text"))
                .extracting(Element::getTextContent)
                .contains("fixed 1m", "fixed 10m", "provisioned 2");
    }

    private static Set<String> names(String pattern, String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
