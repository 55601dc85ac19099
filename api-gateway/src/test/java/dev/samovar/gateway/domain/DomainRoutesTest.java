package dev.samovar.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.gateway.domain.DomainRoutes.Target;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DomainRoutesTest {
    private static final String HOST = "api.example.com";

    private final DomainRoutes routes = new DomainRoutes();

    private static BasePathMapping mapping(String basePath, String api, String stage) {
        return new BasePathMapping(basePath, api, Optional.of(stage));
    }

    @Test
    void theBasePathTellsTheApi() {
        routes.put(HOST, List.of(mapping("v1", "one", "prod"), mapping("v2", "two", "prod")));
        assertThat(routes.resolve(HOST, "/v1/pets/7")).contains(new Target("one", "prod", "/v1", "/pets/7"));
        assertThat(routes.resolve(HOST, "/v2")).contains(new Target("two", "prod", "/v2", "/"));
        assertThat(routes.resolve(HOST, "/v2/")).contains(new Target("two", "prod", "/v2", "/"));
        assertThat(routes.resolve(HOST, "/v1x/pets")).isEmpty();
        assertThat(routes.resolve(HOST, "/")).isEmpty();
    }

    @Test
    void theEmptyBasePathTakesWhatNoOtherHas() {
        routes.put(HOST, List.of(mapping("v1", "one", "prod"), mapping(BasePathMapping.NONE, "rest", "prod")));
        assertThat(routes.resolve(HOST, "/v1/a")).contains(new Target("one", "prod", "/v1", "/a"));
        assertThat(routes.resolve(HOST, "/v3/a")).contains(new Target("rest", "prod", "", "/v3/a"));
        assertThat(routes.resolve(HOST, "/")).contains(new Target("rest", "prod", "", "/"));
    }

    @Test
    void theLongestBasePathWins() {
        routes.put(HOST, List.of(mapping("a", "short", "prod"), mapping("a/b", "long", "prod")));
        assertThat(routes.resolve(HOST, "/a/b/c")).contains(new Target("long", "prod", "/a/b", "/c"));
        assertThat(routes.resolve(HOST, "/a/c/b")).contains(new Target("short", "prod", "/a", "/c/b"));
        assertThat(routes.resolve(HOST, "/a/b")).contains(new Target("long", "prod", "/a/b", "/"));
        assertThat(routes.resolve(HOST, "/a")).contains(new Target("short", "prod", "/a", "/"));
    }

    @Test
    void withoutAStageThePathTellsIt() {
        routes.put(HOST, List.of(new BasePathMapping("v1", "one", Optional.empty())));
        assertThat(routes.resolve(HOST, "/v1/dev/pets")).contains(new Target("one", "dev", "/v1", "/pets"));
        assertThat(routes.resolve(HOST, "/v1/dev")).contains(new Target("one", "dev", "/v1", "/"));
        assertThat(routes.resolve(HOST, "/v1")).isEmpty();
        assertThat(routes.resolve(HOST, "/v1/")).isEmpty();
    }

    @Test
    void hostsDoNotTellCasesApart() {
        routes.put("API.example.com", List.of(mapping("v1", "one", "prod")));
        assertThat(routes.serves("api.EXAMPLE.com")).isTrue();
        assertThat(routes.resolve("api.EXAMPLE.com", "/v1")).isPresent();
        assertThat(routes.serves("other.example.com")).isFalse();
    }

    @Test
    void aStarStandsForOneLabel() {
        routes.put("*.example.com", List.of(mapping(BasePathMapping.NONE, "any", "prod")));
        routes.put(HOST, List.of(mapping(BasePathMapping.NONE, "own", "prod")));
        assertThat(routes.resolve("x.example.com", "/")).map(Target::apiId).contains("any");
        assertThat(routes.resolve(HOST, "/")).map(Target::apiId).contains("own");
        assertThat(routes.resolve("a.b.example.com", "/")).isEmpty();
    }

    @Test
    void aNameThatIsGoneServesNothing() {
        routes.put(HOST, List.of(mapping("v1", "one", "prod")));
        routes.remove(HOST);
        assertThat(routes.resolve(HOST, "/v1")).isEmpty();
    }
}
