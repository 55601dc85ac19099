package dev.samovar.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RouterTest {
    @Test
    void aLiteralGoesBeforeAParameterAndThatBeforeAGreedyOne() {
        Router<String> router = router("GET /{proxy+}", "GET /{id}", "GET /pets");
        assertThat(found(router, "GET", "/pets")).isEqualTo("GET /pets {}");
        assertThat(found(router, "GET", "/dogs")).isEqualTo("GET /{id} {id=dogs}");
        assertThat(found(router, "GET", "/dogs/7")).isEqualTo("GET /{proxy+} {proxy=dogs/7}");
    }

    @Test
    void theSearchGoesBackToAGreedySiblingWhenALiteralLeadsNowhere() {
        Router<String> router = router("ANY /{proxy+}", "ANY /part1/hardcoded", "ANY /part1");
        assertThat(found(router, "GET", "/part1/hardcoded")).isEqualTo("ANY /part1/hardcoded {}");
        assertThat(found(router, "GET", "/part1/random")).isEqualTo("ANY /{proxy+} {proxy=part1/random}");
        assertThat(found(router, "GET", "/part1")).isEqualTo("ANY /part1 {}");
    }

    @Test
    void theSearchGoesBackFromAParameterThatLeadsNowhere() {
        Router<String> router = router("GET /a/{b}/c", "GET /{x}/{y}/d", "GET /{x}/{y}/{z+}");
        assertThat(found(router, "GET", "/a/1/d")).isEqualTo("GET /{x}/{y}/d {x=a, y=1}");
        assertThat(found(router, "GET", "/a/1/e/f")).isEqualTo("GET /{x}/{y}/{z+} {x=a, y=1, z=e/f}");
    }

    @Test
    void whatFitsThePathButNotTheVerbIsPassedOver() {
        Router<String> router = router("POST /test", "OPTIONS /{proxy+}");
        assertThat(found(router, "OPTIONS", "/test")).isEqualTo("OPTIONS /{proxy+} {proxy=test}");
        assertThat(found(router, "POST", "/test")).isEqualTo("POST /test {}");
        assertThat(found(router, "GET", "/test")).isEqualTo("nothing");
    }

    @Test
    void theVerbItselfGoesBeforeAny() {
        Router<String> router = router("ANY /pets", "GET /pets", "GET /{id}");
        assertThat(found(router, "GET", "/pets")).isEqualTo("GET /pets {}");
        assertThat(found(router, "HEAD", "/pets")).isEqualTo("ANY /pets {}");
    }

    @Test
    void anyOfAnExactPathGoesBeforeTheVerbOfAParameter() {
        assertThat(found(router("ANY /pets", "GET /{id}"), "GET", "/pets")).isEqualTo("ANY /pets {}");
    }

    @Test
    void anyStandsForTheSevenVerbsOnly() {
        Router<String> router = router("ANY /pets");
        assertThat(found(router, "PATCH", "/pets")).isEqualTo("ANY /pets {}");
        assertThat(found(router, "TRACE", "/pets")).isEqualTo("nothing");
        assertThat(found(router, "ANY", "/pets")).isEqualTo("nothing");
        assertThat(found(router, "get", "/pets")).isEqualTo("nothing");
    }

    @Test
    void getDoesNotImplyHead() {
        assertThat(found(router("GET /pets"), "HEAD", "/pets")).isEqualTo("nothing");
    }

    @Test
    void aGreedyParameterNeedsASegmentAtLeast() {
        Router<String> router = router("GET /pets/{proxy+}", "GET /{proxy+}");
        assertThat(found(router, "GET", "/")).isEqualTo("nothing");
        assertThat(found(router, "GET", "/pets")).isEqualTo("GET /{proxy+} {proxy=pets}");
        assertThat(found(router("GET /pets/{proxy+}"), "GET", "/pets/")).isEqualTo("nothing");
        assertThat(found(router("GET /pets/{proxy+}"), "GET", "/pets//")).isEqualTo("nothing");
    }

    @Test
    void oneSlashAtTheEndIsOverlooked() {
        Router<String> router = router("GET /pets", "GET /pets/{id}", "GET /all/{proxy+}", "GET /");
        assertThat(found(router, "GET", "/pets/")).isEqualTo("GET /pets {}");
        assertThat(found(router, "GET", "/pets/7/")).isEqualTo("GET /pets/{id} {id=7}");
        assertThat(found(router, "GET", "/all/a/b/")).isEqualTo("GET /all/{proxy+} {proxy=a/b}");
        assertThat(found(router, "GET", "")).isEqualTo("GET / {}");
        assertThat(found(router, "GET", "/pets//")).isEqualTo("nothing");
    }

    @Test
    void doubleSlashesSurviveInsideButNotAtTheBeginning() {
        Router<String> router = router("GET /{proxy+}", "GET /a/b");
        assertThat(found(router, "GET", "/a//b")).isEqualTo("GET /{proxy+} {proxy=a//b}");
        assertThat(found(router, "GET", "//a/b")).isEqualTo("GET /a/b {}");
        assertThat(found(router, "GET", "//c")).isEqualTo("GET /{proxy+} {proxy=c}");
    }

    @Test
    void anEmptySegmentIsNoParameter() {
        assertThat(found(router("GET /a/{id}/b"), "GET", "/a//b")).isEqualTo("nothing");
    }

    @Test
    void parametersStayPercentEncoded() {
        Router<String> router = router("GET /pets/{id}", "GET /files/{proxy+}");
        assertThat(found(router, "GET", "/pets/a%2Bb+c%2Fd%20e")).isEqualTo("GET /pets/{id} {id=a%2Bb+c%2Fd%20e}");
        assertThat(found(router, "GET", "/files/a%2F/b%C3%A9")).isEqualTo("GET /files/{proxy+} {proxy=a%2F/b%C3%A9}");
    }

    @Test
    void literalsAreComparedAsSentSoThatNoPolicyIsLedRoundByAnotherSpelling() {
        Router<String> router = router("GET /admin", "GET /{proxy+}");
        assertThat(found(router, "GET", "/%61dmin")).isEqualTo("GET /{proxy+} {proxy=%61dmin}");
        assertThat(found(router, "GET", "/Admin")).isEqualTo("GET /{proxy+} {proxy=Admin}");
    }

    @Test
    void stepsUpAreNamesLikeAnyOther() {
        Router<String> router = router("GET /admin", "GET /public/{proxy+}", "GET /public/{a}/{b}");
        assertThat(found(router, "GET", "/public/../admin")).isEqualTo("GET /public/{a}/{b} {a=.., b=admin}");
        assertThat(found(router, "GET", "/public/%2e%2e/admin")).isEqualTo("GET /public/{a}/{b} {a=%2e%2e, b=admin}");
        assertThat(found(router, "GET", "/public/x/../../admin"))
                .isEqualTo("GET /public/{proxy+} {proxy=x/../../admin}");
        assertThat(found(router, "GET", "/../admin")).isEqualTo("nothing");
    }

    @Test
    void routesWithTheSamePlaceMayCallTheirParametersDifferently() {
        Router<String> router = router("GET /pets/{id}", "POST /pets/{name}");
        assertThat(found(router, "GET", "/pets/1")).isEqualTo("GET /pets/{id} {id=1}");
        assertThat(found(router, "POST", "/pets/1")).isEqualTo("POST /pets/{name} {name=1}");
    }

    @Test
    void whatNoRouteFitsGoesToTheDefault() {
        Router<String> router = Router.<String>builder()
                .add("GET", "/pets", "pets")
                .otherwise("$default")
                .build();
        assertThat(found(router, "GET", "/pets")).isEqualTo("pets {}");
        assertThat(found(router, "POST", "/pets")).isEqualTo("$default {}");
        assertThat(found(router, "TRACE", "/else")).isEqualTo("$default {}");
    }

    @Test
    void aGreedyParameterInTheMiddleIsRefused() {
        assertThatThrownBy(() -> router("GET /{proxy+}/more")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Against a search that is slow and plain. */
    @Test
    void anyTreeIsSearchedInAwsOrder() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int run = 0; run < 300; run++) {
            TreeSet<String> paths = new TreeSet<>();
            for (int i = 0; i < 8; i++) {
                paths.add(path(random, "a", "b", "{p}"));
            }
            paths.add("/{g+}");
            paths.add(paths.first() + "/{g+}");
            String[] routes = paths.stream()
                    .filter(path -> path.indexOf("{g+}") == path.lastIndexOf("{g+}"))
                    .map(path -> (random.nextBoolean() ? "GET" : random.nextBoolean() ? "ANY" : "POST") + " " + path)
                    .toArray(String[]::new);
            Router<String> router = router(routes);
            for (int i = 0; i < 20; i++) {
                String asked = path(random, "a", "b", "c");
                String expected = PlainSearch.best(routes, "GET", asked);
                assertThat(router.find("GET", asked).map(Match::target).orElse("nothing"))
                        .as("seed %d, %s among %s", seed, asked, String.join(", ", routes))
                        .isEqualTo(expected);
            }
        }
    }

    private static String path(Random random, String... parts) {
        StringBuilder path = new StringBuilder();
        for (int length = 1 + random.nextInt(4); length > 0; length--) {
            path.append('/').append(parts[random.nextInt(parts.length)]);
        }
        return path.toString();
    }

    private static Router<String> router(String... routes) {
        RouterBuilder<String> builder = Router.builder();
        for (String route : routes) {
            int space = route.indexOf(' ');
            builder.add(route.substring(0, space), route.substring(space + 1), route);
        }
        return builder.build();
    }

    private static String found(Router<String> router, String method, String path) {
        return router.find(method, path)
                .map(match -> match.target() + " "
                        + Map.copyOf(match.pathParameters()).entrySet().stream()
                                .map(Object::toString)
                                .sorted()
                                .collect(java.util.stream.Collectors.joining(", ", "{", "}")))
                .orElse("nothing");
    }
}
