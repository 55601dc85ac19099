package dev.samovar.mapping;

import static dev.samovar.mapping.MappingFixture.FIFO;
import static dev.samovar.mapping.MappingFixture.NOW;
import static dev.samovar.mapping.MappingFixture.SHARDS;
import static dev.samovar.mapping.MappingFixture.STANDARD;
import static dev.samovar.mapping.MappingFixture.STREAM;
import static dev.samovar.mapping.MappingFixture.kafka;
import static dev.samovar.mapping.MappingFixture.queue;
import static dev.samovar.mapping.MappingFixture.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.samovar.function.FunctionException;
import dev.samovar.function.ValidationFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MappingRefusalsTest {
    private static final SourceFacts KAFKA = new SourceFacts.KafkaCluster();

    private final MappingFixture fixture = new MappingFixture();

    @Test
    void theSourceIsLookedAtBeforeTheFunctionAndTheFunctionBeforeTheRest() {
        Settings unknown = new Settings().function("coffee").batch(100, 0);

        assertRefused(queue(unknown), new SourceFacts.Unrecognized(), "Unrecognized event source.");
        assertRefused(
                queue(unknown),
                new SourceFacts.Unserved("dynamodb"),
                "Samovar does not support event sources of the service dynamodb.");
        assertRefused(queue(unknown), new SourceFacts.NoQueue(), "Function does not exist");
        assertRefused(
                queue(Settings.ofTea().batch(100, 0)),
                new SourceFacts.NoQueue(),
                "Error occurred while ReceiveMessage. SQS Error Code: AWS.SimpleQueueService.NonExistentQueue."
                        + " SQS Error Message: The specified queue does not exist.");
        assertRefused(stream(Settings.ofTea(), "LATEST"), new SourceFacts.NoStream(), "Stream not found: " + STREAM);
    }

    @Test
    void aFunctionOfAnotherVersionDoesNotExist() {
        assertRefused(queue(Settings.ofTea().function("tea:9")), STANDARD, "Function does not exist");
    }

    @Test
    void largeBatchesOfAQueueNeedAWindow() {
        String message =
                "Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10";

        assertRefused(queue(Settings.ofTea().batch(11, 0)), STANDARD, message);
        assertRefused(queue(Settings.ofTea().batch(11, 0)), FIFO, message);
        assertThat(fixture.createStream(Settings.ofTea().batch(10_000, 0)).batching())
                .isEqualTo(new Batching(10_000, Duration.ZERO));
    }

    @Test
    void aFifoQueueHasNoWindow() {
        assertRefused(queue(Settings.ofTea().batch(10, 1)), FIFO, "Batching window is not supported for FIFO queues");
    }

    @Test
    void aQueueMustHideMessagesForAsLongAsTheFunctionMayRun() {
        assertRefused(
                queue(Settings.ofTea()),
                new SourceFacts.Queue(false, Duration.ofSeconds(2)),
                "Queue visibility timeout: 2 seconds is less than Function timeout: 3 seconds");
    }

    @Test
    void aQueueHasNothingThatLogsHave() {
        assertUnsupported(queue(Settings.ofTea().parallelization(2)), STANDARD, "'parallelizationFactor'");
        assertUnsupported(queue(Settings.ofTea().tumblingWindow(2)), STANDARD, "'tumblingWindowInSeconds'");
        assertUnsupported(queue(Settings.ofTea().failures(true, 1, 60)), STANDARD, "'bisectBatchOnFunctionError'");
        assertUnsupported(
                queue(Settings.ofTea().onFailure("arn:aws:sqs:eu-central-1:123456789012:lost")),
                STANDARD,
                "DestinationConfig");
        assertRefused(
                stream(Settings.ofTea(), "LATEST"), STANDARD, "StartingPosition is not valid for SQS event sources.");
    }

    @Test
    void aStreamIsNotScaledAsQueuesAre() {
        assertUnsupported(stream(Settings.ofTea().concurrency(2), "LATEST"), SHARDS, "'scalingConfig'");
        assertUnsupported(stream(Settings.ofTea().pollers(2, 3), "LATEST"), SHARDS, "'provisionedPollerConfig'");
    }

    @Test
    void pollersAreProvisionedForStandardQueuesThatAreNotLimited() {
        assertUnsupported(queue(Settings.ofTea().pollers(2, 3)), FIFO, "'provisionedPollerConfig'");
        assertRefused(
                queue(Settings.ofTea().pollers(1, 3)),
                STANDARD,
                "MinimumPollers must be at least 2, and MaximumPollers no less than MinimumPollers.");
        assertRefused(
                queue(Settings.ofTea().pollers(2, 3).concurrency(5)),
                STANDARD,
                "ScalingConfig and ProvisionedPollerConfig cannot be set for the same event source mapping.");
    }

    @Test
    void kafkaCountsFailuresInProvisionedModeOnly() {
        assertUnsupported(kafka(Settings.ofTea().failures(true, 1, 60)), KAFKA, "'bisectBatchOnFunctionError'");
        assertUnsupported(
                kafka(Settings.ofTea().responseTypes("ReportBatchItemFailures")), KAFKA, "'functionResponseTypes'");
        assertUnsupported(kafka(Settings.ofTea().parallelization(2)), KAFKA, "'parallelizationFactor'");

        EventSourceMapping provisioned = fixture.mappings
                .create(kafka(Settings.ofTea().pollers(1, 1).failures(true, 1, 60)), KAFKA)
                .result();
        assertThat(((SourceSettings.Kafka) provisioned.source()).failures().retriesMax())
                .contains(1);
    }

    @Test
    void aLogHasAStartingPosition() {
        String missing =
                "1 validation error detected: Value null at 'startingPosition' failed to satisfy constraint: Member must not be null.";
        assertRefused(queue(Settings.ofTea()), SHARDS, missing);
        assertRefused(
                stream(Settings.ofTea(), "AT_TIMESTAMP"),
                SHARDS,
                "1 validation error detected: Value null at 'startingPositionTimestamp' failed to satisfy constraint: Member must not be null.");
        assertRefused(at(NOW.plusSeconds(1)), SHARDS, "StartingPositionTimestamp cannot be in the future.");
        assertInvalid(
                stream(Settings.ofTea(), "MIDDLE"),
                "1 validation error detected: Value 'MIDDLE' at 'startingPosition' failed to satisfy constraint:"
                        + " Member must satisfy enum value set: [LATEST, AT_TIMESTAMP, TRIM_HORIZON]");

        EventSourceMapping created = fixture.mappings.create(at(NOW), SHARDS).result();
        assertThat(((SourceSettings.Stream) created.source()).startingPosition())
                .isEqualTo(new StartingPosition.AtTimestamp(NOW));
    }

    private static NewMapping at(Instant timestamp) {
        return new NewMapping(
                MappingFixture.HOME,
                new SourceReference.Arn(STREAM),
                Optional.of("AT_TIMESTAMP"),
                Optional.of(timestamp),
                Settings.ofTea().build(),
                Map.of());
    }

    @Test
    void filtersMustBePatterns() {
        assertRefused(
                queue(Settings.ofTea().filters("{\"body\":[\"x\"]}", "tea")),
                STANDARD,
                "Invalid filter pattern definition.");
    }

    @Test
    void numbersHaveAwssBounds() {
        assertInvalid(
                queue(Settings.ofTea().batch(10_001, 0)),
                "1 validation error detected: Value '10001' at 'batchSize' failed to satisfy constraint:"
                        + " Member must have value less than or equal to 10000");
        assertInvalid(
                queue(Settings.ofTea().batch(0, 301)),
                "2 validation errors detected: Value '0' at 'batchSize' failed to satisfy constraint:"
                        + " Member must have value greater than or equal to 1;"
                        + " Value '301' at 'maximumBatchingWindowInSeconds' failed to satisfy constraint:"
                        + " Member must have value less than or equal to 300");
        assertInvalid(
                queue(Settings.ofTea().concurrency(1)),
                "1 validation error detected: Value '1' at 'scalingConfig.maximumConcurrency' failed to satisfy"
                        + " constraint: Member must have value greater than or equal to 2");
        assertInvalid(
                stream(Settings.ofTea().failures(false, -2, 59), "LATEST"),
                "2 validation errors detected: Value '-2' at 'maximumRetryAttempts' failed to satisfy constraint:"
                        + " Member must have value greater than or equal to -1;"
                        + " Value '59' at 'maximumRecordAgeInSeconds' failed to satisfy constraint:"
                        + " Member must have value greater than or equal to 60");
        assertInvalid(
                stream(Settings.ofTea().parallelization(11).tumblingWindow(901), "LATEST"),
                "2 validation errors detected: Value '11' at 'parallelizationFactor' failed to satisfy constraint:"
                        + " Member must have value less than or equal to 10;"
                        + " Value '901' at 'tumblingWindowInSeconds' failed to satisfy constraint:"
                        + " Member must have value less than or equal to 900");
    }

    @Test
    void thereAreAtMostFiveFilters() {
        String[] six = {"{}", "{}", "{}", "{}", "{}", "{}"};

        assertInvalid(
                queue(Settings.ofTea().filters(six)),
                "1 validation error detected: Value '[{}, {}, {}, {}, {}, {}]' at 'filterCriteria.filters' failed to"
                        + " satisfy constraint: Member must have length less than or equal to 5");
    }

    @Test
    void batchesThatAreGivenUpGoToQueues() {
        assertRefused(
                stream(Settings.ofTea().onFailure("arn:aws:sns:eu-central-1:123456789012:lost"), "LATEST"),
                SHARDS,
                "Samovar does not support destinations of the service sns.");
        assertRefused(
                stream(Settings.ofTea().onFailure("arn:aws:lambda:eu-central-1:123456789012:function:x"), "LATEST"),
                SHARDS,
                "The destination ARN arn:aws:lambda:eu-central-1:123456789012:function:x is invalid.");
    }

    @Test
    void anEmptyDestinationRemovesIt() {
        EventSourceMapping mapping = fixture.createStream(
                Settings.ofTea().failures(true, 3, 60).onFailure("arn:aws:sqs:eu-central-1:123456789012:lost"));
        fixture.settle();
        EventSourceMapping updated = fixture.mappings
                .update(
                        mapping.id(),
                        new Settings().onFailure("").failures(false, -1, -1).build(),
                        SHARDS)
                .result();

        assertThat(((SourceSettings.Stream) updated.source()).failures()).isEqualTo(FailurePolicy.PATIENT);
    }

    @Test
    void aTopicMustBeOneAndItsBrokersAddresses() {
        var twoTopics =
                new SourceReference.KafkaTopic(List.of("localhost:9092"), List.of("orders", "bills"), Optional.empty());
        var noPort = new SourceReference.KafkaTopic(List.of("localhost"), List.of("orders"), Optional.empty());
        var noTopic = new SourceReference.KafkaTopic(List.of("localhost:9092"), List.of(), Optional.empty());

        assertInvalid(
                MappingFixture.from(twoTopics, Settings.ofTea(), Optional.of("LATEST")),
                "1 validation error detected: Value '[orders, bills]' at 'topics' failed to satisfy constraint:"
                        + " Member must have length less than or equal to 1");
        assertThat(refusal(MappingFixture.from(noPort, Settings.ofTea(), Optional.of("LATEST")), KAFKA))
                .contains("Value 'localhost' at 'selfManagedEventSource.endpoints'");
        assertThat(refusal(MappingFixture.from(noTopic, Settings.ofTea(), Optional.of("LATEST")), KAFKA))
                .contains("Value null at 'topics'");
    }

    @Test
    void aRefusedMappingLeavesNothing() {
        refusal(queue(Settings.ofTea().batch(11, 0)), STANDARD);
        fixture.settle();

        assertThat(fixture.mappings.all()).isEmpty();
        assertThat(new MappingFixture(fixture.store).mappings.all()).isEmpty();
    }

    private void assertUnsupported(NewMapping asked, SourceFacts facts, String parameter) {
        assertRefused(asked, facts, "Unsupported " + parameter + " parameter for given event source mapping type.");
    }

    private void assertRefused(NewMapping asked, SourceFacts facts, String message) {
        MappingException refused =
                catchThrowableOfType(MappingException.class, () -> fixture.mappings.create(asked, facts));
        assertThat(refused).hasMessage(message);
    }

    private void assertInvalid(NewMapping asked, String message) {
        FunctionException refused =
                catchThrowableOfType(FunctionException.class, () -> fixture.mappings.create(asked, STANDARD));
        assertThat(refused).hasMessage(message);
        assertThat(refused.error()).isInstanceOf(ValidationFailed.class);
    }

    private String refusal(NewMapping asked, SourceFacts facts) {
        return String.valueOf(catchThrowableOfType(RuntimeException.class, () -> fixture.mappings.create(asked, facts))
                .getMessage());
    }
}
