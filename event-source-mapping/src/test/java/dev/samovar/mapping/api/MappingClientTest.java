package dev.samovar.mapping.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingResponse;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.EventSourcePosition;
import software.amazon.awssdk.services.lambda.model.Filter;
import software.amazon.awssdk.services.lambda.model.FunctionResponseType;
import software.amazon.awssdk.services.lambda.model.GetEventSourceMappingResponse;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsResponse;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceInUseException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** AWS's own client with mappings. */
@QuarkusTest
@Timeout(60)
class MappingClientTest {
    private static final String QUEUE = "arn:aws:sqs:us-east-1:000000000000:";
    private static final String STREAM = "arn:aws:kinesis:us-east-1:000000000000:stream/";

    @TestHTTPResource("/")
    @Nullable
    URI server;

    @Inject
    @SuppressWarnings("NullAway.Init") // injected
    HeldTimers transitions;

    @SuppressWarnings("NullAway.Init") // set before each test
    private LambdaClient lambda;

    @BeforeEach
    void connect() {
        lambda = LambdaClient.builder()
                .endpointOverride(server)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "thing")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @AfterEach
    void disconnect() {
        lambda.close();
    }

    @Test
    void aMappingLivesFromCreatingToDeleted() {
        String uuid = create("whole-life").uuid();
        assertThat(until(uuid, "Enabled").batchSize()).isEqualTo(10);

        assertThat(lambda.updateEventSourceMapping(change -> change.uuid(uuid)
                                .batchSize(5)
                                .functionResponseTypes(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES))
                        .state())
                .isEqualTo("Updating");
        assertThat(until(uuid, "Enabled").functionResponseTypes())
                .containsExactly(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES);

        lambda.updateEventSourceMapping(change -> change.uuid(uuid).enabled(false));
        until(uuid, "Disabled");
        assertThat(lambda.deleteEventSourceMapping(gone -> gone.uuid(uuid)).state())
                .isEqualTo("Deleting");
        assertThatThrownBy(() -> until(uuid, "gone"))
                .isInstanceOfSatisfying(
                        ResourceNotFoundException.class,
                        absent -> assertThat(absent.awsErrorDetails().errorMessage())
                                .isEqualTo("The resource you requested does not exist."));
    }

    @Test
    void aMappingCannotBeChangedBeforeItIsReady() {
        transitions.hold();
        try {
            String uuid = create("hurried").uuid();

            assertThatThrownBy(() -> lambda.deleteEventSourceMapping(gone -> gone.uuid(uuid)))
                    .isInstanceOfSatisfying(
                            ResourceInUseException.class,
                            refused -> assertThat(refused.awsErrorDetails().errorMessage())
                                    .isEqualTo("Cannot delete the event source mapping because it is in use."));
        } finally {
            transitions.release();
        }
    }

    @Test
    void aMappingThatIsThereIsNamed() {
        String uuid = create("twice").uuid();

        assertThatThrownBy(() -> create("twice"))
                .isInstanceOf(ResourceConflictException.class)
                .hasMessageContaining("An event source mapping with SQS arn (\" " + QUEUE
                        + "twice \") and function (\" tea \") already exists."
                        + " Please update or delete the existing mapping with UUID " + uuid);
    }

    @Test
    void errorsAreTheClientsOwn() {
        assertThatThrownBy(() -> create("missing"))
                .isInstanceOfSatisfying(InvalidParameterValueException.class, refused -> {
                    assertThat(refused.awsErrorDetails().errorMessage())
                            .contains("AWS.SimpleQueueService.NonExistentQueue");
                    assertThat(refused.type()).isEqualTo("User");
                });
        assertThatThrownBy(() -> lambda.createEventSourceMapping(asked -> asked.functionName("tea")
                        .eventSourceArn(QUEUE + "filtered")
                        .filterCriteria(criteria -> criteria.filters(filter("nonsense")))))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("Invalid filter pattern definition.");
    }

    @Test
    void aStreamsSettingsComeBack() {
        CreateEventSourceMappingResponse created = lambda.createEventSourceMapping(asked -> asked.functionName("tea")
                .eventSourceArn(STREAM + "full")
                .startingPosition(EventSourcePosition.TRIM_HORIZON)
                .parallelizationFactor(2)
                .tumblingWindowInSeconds(30)
                .bisectBatchOnFunctionError(true)
                .maximumRetryAttempts(3)
                .maximumRecordAgeInSeconds(60)
                .filterCriteria(criteria -> criteria.filters(filter("{\"data\":{\"tea\":[\"green\"]}}")))
                .destinationConfig(config -> config.onFailure(target -> target.destination(QUEUE + "lost"))));

        assertThat(created.parallelizationFactor()).isEqualTo(2);
        assertThat(created.tumblingWindowInSeconds()).isEqualTo(30);
        assertThat(created.bisectBatchOnFunctionError()).isTrue();
        assertThat(created.maximumRetryAttempts()).isEqualTo(3);
        assertThat(created.maximumRecordAgeInSeconds()).isEqualTo(60);
        assertThat(created.destinationConfig().onFailure().destination()).isEqualTo(QUEUE + "lost");
        assertThat(created.filterCriteria().filters()).hasSize(1);
    }

    @Test
    void aListHasPages() {
        List<String> created = new ArrayList<>();
        for (String name : List.of("/a", "/b", "/c")) {
            created.add(lambda.createEventSourceMapping(asked -> asked.functionName("tea")
                            .eventSourceArn(STREAM + "paged" + name)
                            .startingPosition(EventSourcePosition.LATEST))
                    .uuid());
        }
        List<String> listed = new ArrayList<>();
        String marker = null;
        do {
            String from = marker;
            ListEventSourceMappingsResponse page = lambda.listEventSourceMappings(
                    asked -> asked.functionName("tea").maxItems(2).marker(from));
            assertThat(page.eventSourceMappings()).hasSizeLessThanOrEqualTo(2);
            page.eventSourceMappings().stream()
                    .map(EventSourceMappingConfiguration::uuid)
                    .forEach(listed::add);
            marker = page.nextMarker();
        } while (marker != null);

        assertThat(listed).containsAll(created).doesNotHaveDuplicates();
        assertThat(lambda.listEventSourceMappings(asked -> asked.eventSourceArn(STREAM + "paged/b"))
                        .eventSourceMappings())
                .extracting(EventSourceMappingConfiguration::uuid)
                .containsExactly(created.get(1));
    }

    private CreateEventSourceMappingResponse create(String queue) {
        return lambda.createEventSourceMapping(
                asked -> asked.functionName("tea").eventSourceArn(QUEUE + queue));
    }

    private static Filter filter(String pattern) {
        return Filter.builder().pattern(pattern).build();
    }

    /* The host makes the transition in real time, and a client can only ask. */
    private GetEventSourceMappingResponse until(String uuid, String state) {
        while (true) {
            var mapping = lambda.getEventSourceMapping(asked -> asked.uuid(uuid));
            if (mapping.state().equals(state)) {
                return mapping;
            }
        }
    }
}
