package dev.samovar.queue.sqs.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.queue.message.Md5;
import dev.samovar.queue.message.MessageAttribute;
import java.util.Map;
import org.junit.jupiter.api.Test;

/* The digests were given by SQS itself. */
class Md5Test {

    @Test
    void aBodyIsDigestedAsUtf8() {
        assertThat(Md5.of("message-body-1")).isEqualTo("19c9e282d65f9733bc6b35d50062c7ee");
        assertThat(Md5.of("test")).isEqualTo("098f6bcd4621d373cade4e832627b4f6");
    }

    @Test
    void attributesAreDigestedByName() {
        Map<String, MessageAttribute> attributes = Map.of(
                "Hello", text("There"),
                "Help.Me", text("Me"),
                "General", text("Kenobi"));

        assertThat(Md5.of(attributes)).isEqualTo("4c360f3fdafd970e05fae2f149d997f5");
    }

    @Test
    void bytesAreDigestedAsTheyAre() {
        byte[] value = "traceparent\u001e00-774062d6c37081a5a0b9b5b88e30627c-2d2482211f6489da-01".getBytes(UTF_8);

        assertThat(Md5.of(Map.of("attr1", new MessageAttribute.Binary("Binary", value))))
                .isEqualTo("8cbe4db156db8a94db8b801b7addb984");
    }

    private static MessageAttribute text(String value) {
        return new MessageAttribute.Text("String", value);
    }
}
