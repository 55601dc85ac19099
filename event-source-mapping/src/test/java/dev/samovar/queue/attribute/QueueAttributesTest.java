package dev.samovar.queue.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.queue.error.QueueException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueAttributesTest {
    private static final Map<String, String> FIFO = Map.of("FifoQueue", "true");

    @Test
    void withoutAttributesAQueueHasAwsDefaults() {
        assertThat(QueueAttributes.of(Map.of()).shown())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        QueueAttribute.VisibilityTimeout, "30",
                        QueueAttribute.DelaySeconds, "0",
                        QueueAttribute.MaximumMessageSize, "1048576",
                        QueueAttribute.MessageRetentionPeriod, "345600",
                        QueueAttribute.ReceiveMessageWaitTimeSeconds, "0",
                        QueueAttribute.SqsManagedSseEnabled, "true"));
    }

    @Test
    void aFifoQueueShowsItsOwnAttributesToo() {
        assertThat(QueueAttributes.of(FIFO).shown())
                .containsEntry(QueueAttribute.FifoQueue, "true")
                .containsEntry(QueueAttribute.ContentBasedDeduplication, "false")
                .containsEntry(QueueAttribute.DeduplicationScope, "queue")
                .containsEntry(QueueAttribute.FifoThroughputLimit, "perQueue");
    }

    @ParameterizedTest
    @CsvSource({
        "VisibilityTimeout,0,43200",
        "DelaySeconds,0,900",
        "MaximumMessageSize,1024,1048576",
        "MessageRetentionPeriod,60,1209600",
        "ReceiveMessageWaitTimeSeconds,0,20",
        "KmsDataKeyReusePeriodSeconds,60,86400"
    })
    void numbersHaveBounds(String name, int min, int max) {
        for (int value : new int[] {min, max}) {
            String text = Integer.toString(value);
            assertThat(QueueAttributes.of(Map.of(name, text)).given()).containsEntry(name, text);
        }
        for (String text : new String[] {Integer.toString(min - 1), Integer.toString(max + 1), "many", "1.5", ""}) {
            assertRefused(Map.of(name, text), "Invalid value for the parameter " + name + ".");
        }
    }

    @Test
    void unknownAndReadOnlyAttributesAreRefused() {
        assertRefused(Map.of("Colour", "red"), "Unknown Attribute Colour.");
        assertRefused(Map.of("QueueArn", "arn"), "Unknown Attribute QueueArn.");
        assertRefused(Map.of("ApproximateNumberOfMessages", "7"), "Unknown Attribute ApproximateNumberOfMessages.");
    }

    @Test
    void attributesOfFifoQueuesAreRefusedElsewhere() {
        assertRefused(Map.of("FifoQueue", "false"), "Unknown Attribute FifoQueue.");
        assertRefused(Map.of("ContentBasedDeduplication", "true"), "Unknown Attribute ContentBasedDeduplication.");
        assertRefused(
                Map.of("DeduplicationScope", "queue"),
                "You can specify the DeduplicationScope only when FifoQueue is set to true.");
    }

    @Test
    void theTypeOfAQueueNeverChanges() {
        QueueAttributes fifo = QueueAttributes.of(FIFO);

        assertThat(fifo.with(FIFO).isFifo()).isTrue();
        assertThatThrownBy(() -> fifo.with(Map.of("FifoQueue", "false")))
                .isInstanceOf(QueueException.class)
                .hasMessage("Invalid value for the parameter FifoQueue. Reason: Modifying queue type is not"
                        + " supported.");
        assertThatThrownBy(() -> QueueAttributes.of(Map.of()).with(FIFO)).hasMessageContaining("Modifying queue type");
    }

    @Test
    void throughputPerGroupNeedsDeduplicationPerGroup() {
        assertRefused(
                Map.of("FifoQueue", "true", "FifoThroughputLimit", "perMessageGroupId"),
                "Invalid value for the parameter FifoThroughputLimit. Reason: The perMessageGroupId value is allowed"
                        + " only when the value for DeduplicationScope is messageGroup.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense|Redrive policy is not a valid JSON map.",
                "{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:000000000000:d\"}"
                        + "|Redrive policy does not contain mandatory attribute: maxReceiveCount.",
                "{\"maxReceiveCount\":1}|Redrive policy does not contain mandatory attribute: deadLetterTargetArn.",
                "{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:000000000000:d\",\"maxReceiveCount\":1001}"
                        + "|Invalid value for maxReceiveCount: 1001, valid values are from 1 to 1000 both inclusive.",
                "{\"deadLetterTargetArn\":\"d\",\"maxReceiveCount\":1}|Dead letter target does not exist."
            })
    void aRedrivePolicyIsCheckedWithAwsWords(String policy, String reason) {
        assertRefused(
                Map.of("RedrivePolicy", policy),
                "Value " + policy + " for parameter RedrivePolicy is invalid. Reason: " + reason);
    }

    @Test
    void aRedrivePolicyIsShownAsAwsWritesIt() {
        QueueAttributes attributes = QueueAttributes.of(Map.of(
                "RedrivePolicy",
                "{ \"maxReceiveCount\" : \"5\", \"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:000000000000:d\" }"));

        assertThat(attributes.shown())
                .containsEntry(
                        QueueAttribute.RedrivePolicy,
                        "{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:000000000000:d\",\"maxReceiveCount\":5}");
        assertThat(attributes.with(Map.of("RedrivePolicy", "")).redrivePolicy()).isEmpty();
    }

    @Test
    void aRedriveAllowPolicyListsQueuesOnlyIfItSaysSo() {
        assertRefused(
                Map.of("RedriveAllowPolicy", "{\"redrivePermission\":\"byQueue\"}"),
                "Value {\"redrivePermission\":\"byQueue\"} for parameter RedriveAllowPolicy is invalid. Reason: Redrive"
                        + " allow policy with redrivePermission byQueue must list 1 to 10 sourceQueueArns.");
        assertThatThrownBy(
                        () -> QueueAttributes.of(Map.of("RedriveAllowPolicy", "{\"redrivePermission\":\"everybody\"}")))
                .hasMessageContaining("redrivePermission must be one of");
    }

    @Test
    void anOwnKeyTurnsOffTheManagedOne() {
        assertThat(QueueAttributes.of(Map.of("KmsMasterKeyId", "alias/mine")).shown())
                .containsEntry(QueueAttribute.KmsMasterKeyId, "alias/mine")
                .containsEntry(QueueAttribute.KmsDataKeyReusePeriodSeconds, "300")
                .containsEntry(QueueAttribute.SqsManagedSseEnabled, "false");
    }

    @Test
    void typedValuesFollowTheTexts() {
        QueueAttributes attributes = QueueAttributes.of(Map.of("VisibilityTimeout", "7", "DelaySeconds", "8"))
                .with(Map.of("DelaySeconds", "9"));

        assertThat(attributes.visibilityTimeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(attributes.delay()).isEqualTo(Duration.ofSeconds(9));
        assertThat(attributes.retention()).isEqualTo(Duration.ofDays(4));
    }

    private static void assertRefused(Map<String, String> given, String message) {
        assertThatThrownBy(() -> QueueAttributes.of(given))
                .isInstanceOf(QueueException.class)
                .hasMessage(message);
    }
}
