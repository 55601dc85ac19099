package dev.samovar.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class ApisDurabilityIT {
    @TempDir
    private Path directory;

    @Test
    void anApiServesAsBeforeAfterAKill() throws Exception {
        TeaShop shop;
        String key;
        try (var first = ApiServer.start(directory, "--data", "state")) {
            TeaShop.hire(first);
            shop = TeaShop.open(first);
            key = shop.key("prod", 100, 100);
            shop.set("prod", Map.of("/variables/alias", "test"));
            first.kill();
        }

        try (var second = ApiServer.start(directory, "--data", "state")) {
            assertThat(second.get(shop.api, "prod", TeaShop.TEA).body()).contains("\"version\":\"2\"");
            assertThat(second.get(shop.api, "prod", "/teas", "x-api-key", key).body())
                    .isEqualTo("{\"stage\":\"prod\"}");
            assertThat(second.get(shop.api, "prod", "/teas").statusCode()).isEqualTo(403);
            assertThat(second.get(shop.api, "prod", "/cellar", "Authorization", "bob")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(second.gateway.getRestApi(get -> get.restApiId(shop.api)).name())
                    .isEqualTo("tea-shop");
        }
    }
}
