package dev.samovar.gateway.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random templates: each renders, or fails as declared. */
class TemplateFuzzTest {
    private static final List<String> PIECES = List.of(
            "#if(",
            "#elseif(",
            "#else",
            "#{else}",
            "#end",
            "#foreach($i in ",
            "#set($a = ",
            "#set($b = ",
            ")",
            "(",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "'",
            "$a",
            "$b",
            "$i",
            "${a}",
            "$!a",
            "$input",
            ".path('$.a')",
            ".json('$')",
            ".params()",
            "$util",
            ".parseJson(",
            ".urlEncode(",
            "$context",
            ".requestOverride",
            ".header",
            ".x",
            "$stageVariables",
            ".size()",
            ".keySet()",
            ".entrySet()",
            ".put('k', ",
            ".add(",
            ".get(0)",
            ".replaceAll('(a', 'b')",
            ".split(',')",
            ".substring(1, 9)",
            "[0]",
            "[-1]",
            "[1..3]",
            "1",
            "2.5",
            "\"x$a\"",
            "'y'",
            " + ",
            " - ",
            " * ",
            " / ",
            " % ",
            " == ",
            " != ",
            " < ",
            " && ",
            " || ",
            "!",
            ", ",
            ": ",
            "#macro(m $a)",
            "#m($a)",
            "#define($d)",
            "$d",
            "#break",
            "#stop",
            "##",
            "#*",
            "*#",
            "#[[",
            "]]#",
            "\\",
            "\n",
            " ",
            "text",
            "|",
            "$",
            "#",
            "é",
            "\u0000");

    @Test
    @Timeout(value = 100, unit = TimeUnit.SECONDS)
    void randomTemplatesRenderOrFailAsDeclared() {
        long seed = Long.getLong("seed", new Random().nextLong());
        SplittableRandom random = new SplittableRandom(seed);
        int rendered = 0;
        for (int i = 0; i < 20_000; i++) {
            String template = template(random);
            try {
                Templates.render(template, "{\"a\":{\"b\":[1,\"x\",null]}}");
                rendered++;
            } catch (TemplateException declared) {
                assertThat(declared.getMessage()).isNotEmpty();
            } catch (RuntimeException | Error broken) {
                fail("seed " + seed + ", template <" + template + ">", broken);
            }
        }
        assertThat(rendered).as("seed %d", seed).isPositive();
    }

    private static String template(SplittableRandom random) {
        StringBuilder template = new StringBuilder();
        int length = 1 + random.nextInt(25);
        for (int i = 0; i < length; i++) {
            template.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return random.nextInt(3) == 0 ? "#set($a = $input.path('$'))" + template : template.toString();
    }
}
