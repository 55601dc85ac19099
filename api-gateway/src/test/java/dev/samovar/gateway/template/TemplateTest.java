package dev.samovar.gateway.template;

import static dev.samovar.gateway.template.Templates.render;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What templates write, as recorded from AWS where it was. */
class TemplateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    $result             | {"json":{"foo":"bar"}}                                        | {foo=bar}
                    $result             | {"json":[{"foo":"bar"}]}                                      | [{"foo":"bar"}]
                    $result.nested      | {"json":{"nested":{"foo":"bar"}}}                             | {foo=bar}
                    $result.nested      | {"json":{"nested":[{"foo":"bar"}]}}                           | [{"foo":"bar"}]
                    $result[0]          | {"json":[{"foo":"bar"}]}                                      | {foo=bar}
                    $result[0]          | {"json":[[{"foo":"bar"}]]}                                    | [{"foo":"bar"}]
                    $result             | {"json":{"foo":[{"nested":"bar"}]}}                           | {foo=[{"nested":"bar"}]}
                    $result             | {"json":{"bigger":"dict","to":"test","with":"separators"}}    | {bigger=dict, to=test, with=separators}
                    $result.toString()  | {"json":{"foo":"bar"}}                                        | {foo=bar}
                    $result.toString()  | {"json":{"list":[{"foo":"bar"}]}}                             | {list=[{"foo":"bar"}]}
                    """)
    void objectsPrintAsJavaDoesAndListsAsJson(String print, String body, String written) {
        assertThat(render("#set($result = $input.path(\"$.json\"))" + print, body))
                .isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                             | {"body": , "nested": , "isNull": "true", "isEmptyString": "true"}
                    {"json":{"listValue":[]}}      | {"body": [], "nested": , "isNull": "false", "isEmptyString": "false"}
                    {"json":{"listValue":null}}    | {"body": , "nested": , "isNull": "true", "isEmptyString": "true"}
                    """)
    void whatIsNotThereEqualsBothNullAndTheEmptyText(String body, String written) {
        String template = """
                #set($result = $input.path("$.json.listValue")){"body": $result, "nested": $result.nested, \
                "isNull": #if( $result == $null )"true"#else"false"#end, \
                "isEmptyString": #if( $result == "" )"true"#else"false"#end}""";

        assertThat(render(template, body)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    #set($result = $input.body)$result               | ``                | {}
                    #set($result = $input.body)$result               | {"some": "value"} | {"some": "value"}
                    Action=SendMessage&MessageBody=$input.body       | some raw data     | Action=SendMessage&MessageBody=some raw data
                    #set($result = $input.body.testAccess)[$result]  | {"testAccess": 1} | []
                    A=$util.urlEncode($input.body)&B=$util.urlEncode($input.body.testAccess) | {"some": "value"} | A=%7B%22some%22%3A+%22value%22%7D&B=
                    A=$util.urlEncode($input.body)                   | ``                | A=%7B%7D
                    """)
    void bodiesAreWrittenAsTheyCame(String template, String body, String written) {
        assertThat(render(template, body)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    $input.json('$.a')                        | {"a":{"b":[1,2.5,"x",null,true]}} | {"b":[1,2.5,"x",null,true]}
                    $input.json('$.missing')                  | {"a":1}                           | ""
                    $input.json('$.message')                  | not JSON                          | ""
                    $input.json('$')                          | {"b":1,"a":2}                     | {"b":1,"a":2}
                    $input.json('$.s')                        | {"s":"q\\"uote"}                  | "q\\"uote"
                    $input.path('a')                          | {"a":1}                           | 1
                    $input.path('$..b')                       | {"a":{"b":1},"b":2}               | [2,1]
                    $input.path('$.a[?(@.b > 1)].c')          | {"a":[{"b":1,"c":"x"},{"b":2,"c":"y"}]} | ["y"]
                    $input.path('$.a')[1].b                   | {"a":[{},{"b":7}]}                | 7
                    $util.escapeJavaScript($input.json('$.m')) | {"m":"foobar"}                   | \\"foobar\\"
                    $util.escapeJavaScript("it's")            | ``                                | it\\'s
                    $util.escapeJavaScript("it's").replaceAll("\\\\'","'") | ``                   | it's
                    $util.parseJson('{"a":{"b":[1,2]}}').a.b[1] | ``                              | 2
                    $util.urlDecode("x%3Da+b")                | ``                                | x=a b
                    $util.base64Encode("häl")                 | ``                                | aMOkbA==
                    $util.base64Decode("aMOkbA==")            | ``                                | häl
                    """)
    void inputAndUtilFindAndConvert(String template, String body, String written) {
        assertThat(render(template, body)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    $input.params('id')                       | a%2Bb
                    $input.params('both')                     | of path
                    $input.params('q')                        | 2
                    $input.params('X-Name')                   | two
                    [$input.params('x-name')]                 | []
                    $input.params().header.X-Name             | two
                    $input.params().querystring.q             | 2
                    $input.params().keySet()                  | [path, querystring, header]
                    $stageVariables.color $stageVariables['color'] ${stageVariables['color']} | blue blue blue
                    $context.stage $context.identity.sourceIp $context.requestTimeEpoch | prod 1.2.3.4 1583348638390
                    $context.authorizer.principalId           | me
                    [$context.identity$context.requestOverride$context.nothing] | []
                    $context.requestOverride.keySet() $context.responseOverride.keySet() | [path, header, querystring] [header]
                    #foreach($k in $context.identity.keySet())$k=$context.identity.get($k);#end | cognitoIdentityPoolId=;accountId=;cognitoIdentityId=;caller=;sourceIp=1.2.3.4;principalOrgId=;accessKey=;cognitoAuthenticationType=;cognitoAuthenticationProvider=;userArn=;userAgent=;user=;
                    """)
    void parametersAndContextAreFound(String template, String written) {
        assertThat(render(template, "")).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    #foreach($i in [1..3])$i#if($foreach.hasNext),#end#end          | 1,2,3
                    #foreach($i in ["a","b"])$foreach.index$foreach.count$velocityCount$i#end | 011a122b
                    #foreach($i in [1..5])#if($i == 3)#break#end$i#end              | 12
                    #foreach($i in [])x#{else}none#end                              | none
                    #foreach($e in $input.path('$').entrySet())$e.key=$e.value;#end | a=1;b=x;
                    #foreach($v in $input.path('$'))$v;#end                         | 1;x;
                    a#stop b                                                        | a
                    #macro(greet $who $how="hi")$how $who #end#greet("me")#greet("you" "yo") | hi me yo you
                    #@wrap("x")body#end#macro(wrap $a)<$a>$bodyContent</>#end       | <x>body</>
                    #unknown($a)                                                    | #unknown($a)
                    #define($block)[$x]#end#set($x=1)$block#set($x=2)$block         | [1][2]
                    ## nothing                                                      | ``
                    a#* b *#c                                                       | ac
                    #[[$raw #if]]#                                                  | $raw #if
                    \\$x ${x}y $!x                                                  | $x y
                    #set($a = 7)#set($b = $a / 2)#set($c = $a % 4)$b $c             | 3 3
                    #set($a = 2147483647 + 1)$a                                     | 2147483648
                    #set($a = 1.5 * 2)$a                                            | 3.0
                    #set($a = "x" + 1)$a                                            | x1
                    #set($a = -3)#if($a < 0 && !($a >= 0))neg#end                   | neg
                    #if("5" == 5 && 5 != 6 && "a" != "b")eq#end                     | eq
                    #if($undefined)yes#elseif("")yes#{else}no#end                   | no
                    #set($m = {"a": 1, "b": [1, "x"]})$m.a $m $m.keySet()           | 1 {a=1, b=[1, x]} [a, b]
                    #set($l = [])#set($x = $l.add("a"))$l.size()$l.contains("a")$l.get(0) | 1truea
                    #set($l = ["a","b"])#set($l[0] = "c")$l$l[-1]                   | [c, b]b
                    "a,b".split                                                     | "a,b".split
                    #set($s = "a,b,,")$s.split(",").size() $s.split(",")[1]         | 2 b
                    #set($s = "aXbX")$s.replaceAll("X(.?)", "<$1>") $s.toLowerCase() $s.length() $s.substring(1,2) | a<b><> axbx 4 X
                    #set($i = 0)#set($n = $i.parseInt("12") + 1)$n                  | 13
                    #set($s = "v=$m.a ${x}")$s                                      | v=
                    #set($s = '$x')$s                                               | $x
                    $a.b.c($d)[0]                                                   | ``
                    cost: $5 #1                                                     | cost: $5 #1
                    """)
    void velocitysLanguageWorks(String template, String written) {
        assertThat(render(template, "{\"a\":1,\"b\":\"x\"}").strip()).isEqualTo(written);
    }

    @Test
    void linesWithNothingButDirectivesLeaveNoTrace() {
        String template = """
                #set($a = 1)
                {
                #foreach($i in [1, 2])
                  "$i": $a#if($foreach.hasNext),#end

                #end
                }
                """;

        assertThat(render(template, "")).isEqualTo("{\n  \"1\": 1,\n  \"2\": 1\n}\n");
    }

    @Test
    void overridesAreSetByPropertyByIndexAndByPut() {
        Overrides overrides = new Overrides();
        render("""
                #set($name = "foo")
                #set($context.requestOverride.querystring[$name] = "bar")
                $context.requestOverride.querystring.put("putfoo", "putBar")
                #set($context["requestOverride"].querystring["nestedfoo"] = "nestedFoo")
                #set($context.requestOverride.header.X-Amz-Target = "T")
                #set($context.requestOverride.header.multi = ["1", "2"])
                #set($context.requestOverride.path.p = 5)
                #set($context.responseOverride.status = 444)
                #set($context.responseOverride.header.foo = "bar")
                #set($context.responseOverride.custom = "passed on")
                """, "", overrides);

        assertThat(overrides.requestQuery())
                .isEqualTo(
                        Map.of("foo", List.of("bar"), "putfoo", List.of("putBar"), "nestedfoo", List.of("nestedFoo")));
        assertThat(overrides.requestHeaders())
                .isEqualTo(Map.of("X-Amz-Target", List.of("T"), "multi", List.of("1", "2")));
        assertThat(overrides.requestPath()).isEqualTo(Map.of("p", List.of("5")));
        assertThat(overrides.responseStatus()).contains(444);
        assertThat(overrides.responseHeaders()).isEqualTo(Map.of("foo", List.of("bar")));
        assertThat(render("$context.responseOverride.status $context.responseOverride.custom", "", overrides))
                .isEqualTo("444 passed on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "600", "\"200\"", "200.5"})
    void aStatusThatIsNoneIsIgnored(String status) {
        Overrides overrides = new Overrides();
        render("#set($context.responseOverride.status = " + status + ")", "", overrides);

        assertThat(overrides.responseStatus()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#if($a", "#foreach($x)#end", "#set($a = )", "#end", "#macro()#end"})
    void whatIsNoTemplateIsRefused(String text) {
        assertThatThrownBy(() -> Template.compile(text)).isInstanceOf(TemplateException.class);
    }

    @Test
    void aTemplateIsAtMost300KilobytesLong() {
        assertThatThrownBy(() -> Template.compile("x".repeat(300 * 1024 + 1))).isInstanceOf(TemplateException.class);
        assertThat(Template.compile("x".repeat(300 * 1024))).isNotNull();
    }
}
