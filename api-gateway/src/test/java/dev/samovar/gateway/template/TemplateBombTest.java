package dev.samovar.gateway.template;

import static dev.samovar.gateway.template.Templates.render;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What templates may not do to the machine. */
class TemplateBombTest {
    private static final String AS = "#set($t = \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\")";
    private static final String MANY = "#set($all = [1..1000])";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#macro(again)#again()#again()#end#again()",
                "#define($again)$again$again#end$again",
                MANY + "#foreach($a in $all)#foreach($b in $all)#foreach($c in $all)#end#end#end",
                MANY + "#foreach($a in $all)#foreach($b in $all)#foreach($c in $all)x#end#end#end",
                MANY + "#set($t = \"xx\")#foreach($a in $all)#set($t = \"$t$t\")#end",
                MANY + "#set($t = \"xx\")#foreach($a in $all)#set($t = $t + $t)#end",
                MANY + "#set($t = \"xx\")#foreach($a in $all)#set($t = $t.concat($t))#end",
                MANY + "#set($t = \"xx\")#foreach($a in $all)#set($t = $t.replace(\"x\", \"xx\"))#end",
                MANY + "#set($t = \"xx\")#foreach($a in $all)#set($t = $t.replaceAll(\"x\", \"xx\"))#end",
                MANY + "#set($t = \"xx\")#foreach($a in $all)#set($t = $util.urlEncode(\"%$t%$t\"))#end",
                MANY + "#set($l = [])#foreach($a in $all)#set($l = [$l, $l])#end$l",
                MANY + "#set($l = [])#set($m = [])#foreach($a in $all)#set($l = [$l, $l])#set($m = [$m, $m])#end"
                        + "#if($l == $m)x#end",
                MANY + "#set($l = [1])#foreach($a in $all)#set($x = $l.addAll($l))#end",
                MANY + "#set($n = 10)#foreach($a in $all)#set($n = $n * $n)#end",
                "#set($l = [])#set($x = $l.add($l))$l",
                "#set($m = {})#set($m.me = $m)$m",
                "#set($m = {})#set($x = $m.put($m, $m))#set($x = $m.put($m, $m))$m",
                "#set($r = [1..2000000000])$r",
                AS + "#set($x = $t.matches(\"(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)c\"))",
                AS + "#set($x = $t.replaceAll(\"(a?)(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)c\", \"\"))",
                AS + "#set($x = $t.split(\"(a*?)(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)(a*)c\"))",
                "$input.json(\"$..*..*..*..*\")",
                "$input.path(\"$[?(@.a =~ /(a+)+$/)]\")",
                "$util.base64Decode(\"%%%\")",
                "$util.urlDecode(\"%zz\")"
            })
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void bombsAreDefused(String bomb) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(15),
                () -> assertThatThrownBy(() -> render(bomb, "[[[[1]]]]"))
                        .isInstanceOf(TemplateException.class)
                        .message()
                        .doesNotContain("cannot be read"));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 20, 40})
    void expressionsThatTryWithoutLookingAreDefusedToo(int choices) {
        String bomb = "#set($t = '')#set($x = $t.matches('" + "(|)".repeat(choices) + "x'))$x";

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            if (choices < 10) {
                assertThat(render(bomb.repeat(200), "")).startsWith("false");
            } else {
                assertThatThrownBy(() -> render(bomb, "")).hasMessageContaining("too many choices");
            }
        });
    }

    /* Ten million kept values are as many bytes times four at least, on the thread that serves others. */
    @Test
    void listsAreBoundedLongBeforeTheyFillTheMemory() {
        String doubled = "#set($l = [1])#foreach($i in [1..%d])#set($x = $l.addAll($l))#end$l.size()";

        assertThat(render(doubled.formatted(16), "")).isEqualTo("65536");
        assertThatThrownBy(() -> render(doubled.formatted(23), "")).hasMessageContaining("too long");
    }

    @Test
    void whatTakesLongOnceIsNotTriedBrieflyAgain() {
        Template template = Template.compile("#if($input.body == 'x')#foreach($a in [1..1000])"
                + "#foreach($b in [1..1000])#set($c = $b)#end#end#end$input.body");
        TemplateInput quick = Templates.input("y", new Overrides());
        assertThat(template.render(quick, Patience.BRIEF)).isEqualTo("y");

        assertThatThrownBy(() -> template.render(Templates.input("x", new Overrides()), Patience.BRIEF))
                .isInstanceOf(Unfinished.class);
        assertThatThrownBy(() -> template.render(quick, Patience.BRIEF)).isInstanceOf(Unfinished.class);
        assertThat(template.render(quick, Patience.FULL)).isEqualTo("y");
    }

    @Test
    void deepNestingIsRefused() {
        String open = "#if(1)".repeat(20_000);

        assertThatThrownBy(() -> render(open + "#end".repeat(20_000), "")).isInstanceOf(TemplateException.class);
        assertThatThrownBy(() -> render("#set($x = " + "(".repeat(50_000) + "1" + ")".repeat(50_000) + ")", ""))
                .isInstanceOf(TemplateException.class);
    }

    @Test
    void loopsEndAfterAThousandTurns() {
        assertThat(render("#foreach($i in [1..5000])#end$velocityCount#foreach($i in [1..5000])x#end", ""))
                .isEqualTo("x".repeat(1_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$input.class",
                "$input.getClass()",
                "$util.class.forName('java.lang.Runtime')",
                "$util.getClass().forName('java.lang.Runtime').getRuntime().exec('id')",
                "$context.class.classLoader",
                "$stageVariables.getClass().getName()",
                "#set($s = \"\")$s.class",
                "#set($s = \"\")$s.getClass().forName('java.lang.System')",
                "#set($s = \"\")$s.bytes$s.getBytes()$s.chars()$s.describeConstable()$s.repeat(1000000000)",
                "#set($l = [])$l.class$l.stream()$l.getClass()$l.forEach($l)",
                "#set($m = {})$m.class$m.getClass()$m.compute('a', $m)",
                "#set($n = 1)$n.class$n.getClass()$n.TYPE",
                "#foreach($i in [1])$foreach.class$foreach.getClass()$foreach.info$foreach.template#end",
                "$application$request$class$session$runtime",
                "$context.authorizer.class$context.requestOverride.class",
                "#evaluate('$input.class')#include('pom.xml')#parse('pom.xml')"
            })
    void noTemplateReachesAClass(String template) {
        String written = render(template, "{}");

        assertThat(written).doesNotContain("java", "class ", "samovar", "project");
        if (!template.startsWith("#evaluate")) {
            assertThat(written).isEmpty();
        }
    }
}
