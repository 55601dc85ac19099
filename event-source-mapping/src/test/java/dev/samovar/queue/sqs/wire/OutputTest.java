package dev.samovar.queue.sqs.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutputTest {
    private static final Answer ANSWER = out -> {
        out.text("Body", "a<b>&\"\r\n");
        out.text("Absent", Optional.empty());
        out.number("Count", 3);
        out.flag("SenderFault", true);
        out.bytes("BinaryValue", new byte[] {1, 2});
        out.texts(Plural.QUEUE_URLS, List.of("u1", "u2"));
        out.textMap(Plural.TAGS, Map.of("k", "v"));
        out.structures(Plural.FAILED, List.of("1"), (id, entry) -> entry.text("Id", id));
        out.structures(Plural.SENT, List.<String>of(), (id, entry) -> entry.text("Id", id));
        out.structureMap(Plural.MESSAGE_ATTRIBUTES, Map.of("m", "String"), (type, it) -> it.text("DataType", type));
    };

    @Test
    void inJsonTheWholeIsNamed() {
        assertThat(JsonOutput.of(ANSWER)).asString(UTF_8).isEqualTo("""
            {"Body":"a<b>&\\"\\r\\n","Count":3,"SenderFault":true,"BinaryValue":"AQI=",\
            "QueueUrls":["u1","u2"],"Tags":{"k":"v"},"Failed":[{"Id":"1"}],\
            "MessageAttributes":{"m":{"DataType":"String"}}}\
            """);
    }

    @Test
    void inXmlThePartsAreRepeated() {
        assertThat(XmlOutput.of("Do", "r1", ANSWER)).asString(UTF_8).isEqualTo("""
            <?xml version="1.0"?><DoResponse xmlns="http://queue.amazonaws.com/doc/2012-11-05/"><DoResult>\
            <Body>a&lt;b&gt;&amp;&quot;&#xd;
            </Body><Count>3</Count><SenderFault>true</SenderFault><BinaryValue>AQI=</BinaryValue>\
            <QueueUrl>u1</QueueUrl><QueueUrl>u2</QueueUrl><Tag><Key>k</Key><Value>v</Value></Tag>\
            <BatchResultErrorEntry><Id>1</Id></BatchResultErrorEntry>\
            <MessageAttribute><Name>m</Name><Value><DataType>String</DataType></Value></MessageAttribute>\
            </DoResult><ResponseMetadata><RequestId>r1</RequestId></ResponseMetadata></DoResponse>\
            """);
    }

    @Test
    void anAnswerThatIsOnlyDoneHasNoResult() {
        assertThat(XmlOutput.of("Do", "r1", Answer.DONE)).asString(UTF_8).doesNotContain("DoResult");
        assertThat(JsonOutput.of(Answer.DONE)).asString(UTF_8).isEqualTo("{}");
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        assertThat(XmlOutput.error("r1", out -> out.text("Message", "a\u0008b")))
                .asString(UTF_8)
                .contains("<Message>a\uFFFDb</Message>");
    }
}
