package dev.samovar.gateway.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ApiJsonTest {

    record Made(Instant createdDate) {}

    @Test
    void timesAreWholeSeconds() {
        byte[] json = ApiJson.write(new Made(Instant.parse("2016-02-11T18:40:22.987654321Z")));
        assertThat(new String(json, StandardCharsets.UTF_8)).isEqualTo("{\"createdDate\":1455216022}");
    }
}
