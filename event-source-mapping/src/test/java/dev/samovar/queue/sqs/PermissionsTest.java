package dev.samovar.queue.sqs;

import static dev.samovar.queue.sqs.Sqs.newQueue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

@QuarkusTest
class PermissionsTest {
    private SqsClient sqs;
    private String queue;

    @BeforeEach
    void open() {
        sqs = Sqs.client();
        queue = newQueue();
    }

    @AfterEach
    void close() {
        sqs.close();
    }

    @Test
    void aPermissionIsAStatementOfThePolicy() {
        String arn = Sqs.arn(sqs, queue);

        add("one", "111111111111", "ReceiveMessage");
        sqs.addPermission(it -> it.queueUrl(queue)
                .label("two")
                .awsAccountIds("111111111111", "222222222222")
                .actions("SendMessage", "GetQueueUrl"));

        String first =
                "{\"Sid\":\"one\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"arn:aws:iam::111111111111:root\"},"
                        + "\"Action\":\"SQS:ReceiveMessage\",\"Resource\":\"" + arn + "\"}";
        String second = "{\"Sid\":\"two\",\"Effect\":\"Allow\",\"Principal\":{\"AWS\":["
                + "\"arn:aws:iam::111111111111:root\",\"arn:aws:iam::222222222222:root\"]},"
                + "\"Action\":[\"SQS:SendMessage\",\"SQS:GetQueueUrl\"],\"Resource\":\"" + arn + "\"}";
        String start = "{\"Version\":\"2008-10-17\",\"Id\":\"" + arn + "/SQSDefaultPolicy\",\"Statement\":[";
        assertThat(policy()).isEqualTo(start + first + "," + second + "]}");

        sqs.removePermission(it -> it.queueUrl(queue).label("one"));
        assertThat(policy()).isEqualTo(start + second + "]}");

        sqs.removePermission(it -> it.queueUrl(queue).label("two"));
        assertThat(policy()).isEmpty();
    }

    @Test
    void labelsAreUsedOnce() {
        add("label", "111111111111", "SendMessage");

        assertThatThrownBy(() -> add("label", "222222222222", "SendMessage"))
                .hasMessageContaining("Value label for parameter Label is invalid. Reason: Already exists.");
        assertThatThrownBy(() -> sqs.removePermission(it -> it.queueUrl(queue).label("other")))
                .hasMessageContaining("Value other for parameter Label is invalid. Reason: can't find label.");
    }

    @Test
    void permissionsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> add("label", "nobody", "SendMessage"))
                .hasMessageContaining("Value nobody for parameter PrincipalId is invalid. Reason: Unable to verify.");
        assertThatThrownBy(() -> add("label", "111111111111", "DeleteQueue"))
                .hasMessageContaining("Value SQS:DeleteQueue for parameter ActionName is invalid."
                        + " Reason: Only the queue owner is allowed to invoke this action.");
        assertThatThrownBy(() -> add("label", "111111111111", "Dance"))
                .hasMessageContaining("Value SQS:Dance for parameter ActionName is invalid."
                        + " Reason: Please refer to the appropriate WSDL for a list of valid actions.");
        assertThat(policy()).isEmpty();
    }

    private void add(String label, String account, String action) {
        sqs.addPermission(
                it -> it.queueUrl(queue).label(label).awsAccountIds(account).actions(action));
    }

    private String policy() {
        return sqs.getQueueAttributes(it -> it.queueUrl(queue).attributeNames(QueueAttributeName.POLICY))
                .attributes()
                .getOrDefault(QueueAttributeName.POLICY, "");
    }
}
