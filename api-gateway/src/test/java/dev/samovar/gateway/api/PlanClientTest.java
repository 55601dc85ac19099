package dev.samovar.gateway.api;

import static dev.samovar.gateway.api.Gateway.add;
import static dev.samovar.gateway.api.Gateway.refuses;
import static dev.samovar.gateway.api.Gateway.remove;
import static dev.samovar.gateway.api.Gateway.replace;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.ApiStage;
import software.amazon.awssdk.services.apigateway.model.CreateApiKeyResponse;
import software.amazon.awssdk.services.apigateway.model.CreateUsagePlanResponse;
import software.amazon.awssdk.services.apigateway.model.GetApiKeysResponse;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;
import software.amazon.awssdk.services.apigateway.model.QuotaPeriodType;
import software.amazon.awssdk.services.apigateway.model.UpdateUsagePlanResponse;
import software.amazon.awssdk.services.apigateway.model.UsagePlan;

/** Usage plans and API keys, with AWS's own client. */
@QuarkusTest
class PlanClientTest extends RestClientFixture {
    @AfterEach
    void deleteKeys() {
        client.getApiKeys(asked -> asked.limit(500))
                .items()
                .forEach(key -> client.deleteApiKey(asked -> asked.apiKey(key.id())));
    }

    private CreateApiKeyResponse key(String name) {
        return client.createApiKey(asked -> asked.name(name).enabled(true));
    }

    private String api() {
        String api = gateway.api("plans");
        gateway.mock(api, "GET");
        gateway.deploy(api, "dev");
        return api;
    }

    private CreateUsagePlanResponse plan(String api) {
        return client.createUsagePlan(asked -> asked.name("plan")
                .apiStages(ApiStage.builder().apiId(api).stage("dev").build()));
    }

    private UpdateUsagePlanResponse update(String plan, PatchOperation... operations) {
        return client.updateUsagePlan(asked -> asked.usagePlanId(plan).patchOperations(operations));
    }

    @Test
    void aNewKeyShowsItsValueOnce() {
        CreateApiKeyResponse key = client.createApiKey(asked -> asked.name("mine"));
        assertThat(key.value()).hasSize(40);
        assertThat(key.enabled()).isFalse();
        assertThat(key.hasStageKeys()).isTrue();
        assertThat(key.createdDate()).isNotNull();
        assertThat(client.getApiKey(asked -> asked.apiKey(key.id())).value()).isNull();
        assertThat(client.getApiKey(asked -> asked.apiKey(key.id()).includeValue(true))
                        .value())
                .isEqualTo(key.value());
    }

    @Test
    void keysAreListedPageByPage() {
        key("one");
        key("two");
        key("other");
        GetApiKeysResponse first = client.getApiKeys(asked -> asked.limit(2));
        assertThat(first.items())
                .hasSize(2)
                .allSatisfy(key -> assertThat(key.value()).isNull());
        GetApiKeysResponse second = client.getApiKeys(asked -> asked.position(first.position()));
        assertThat(second.items()).hasSize(1);
        assertThat(second.position()).isNull();
        assertThat(client.getApiKeys(asked -> asked.nameQuery("o").includeValues(true))
                        .items())
                .extracting(ApiKey::name)
                .containsExactlyInAnyOrder("one", "other");
    }

    @Test
    void keysAreChanged() {
        String key = key("before").id();
        var changed = client.updateApiKey(asked -> asked.apiKey(key)
                .patchOperations(
                        replace("/name", "after"), replace("/enabled", "nonsense"), replace("/customerId", "me")));
        assertThat(changed.name()).isEqualTo("after");
        assertThat(changed.enabled()).isFalse();
        assertThat(changed.customerId()).isEqualTo("me");
        assertThat(changed.hasTags()).isTrue();
        refuses(
                () -> client.updateApiKey(asked -> asked.apiKey(key).patchOperations(replace("/id", "x"))),
                "BadRequestException",
                "Invalid patch path  '/id' specified for op 'replace'. Must be one of: [/description, /enabled, /name,"
                        + " /customerId]");
        refuses(
                () -> client.updateApiKey(
                        asked -> asked.apiKey(key).patchOperations(replace("/description", "d".repeat(125_001)))),
                "BadRequestException",
                "Invalid API Key description specified.");
    }

    @Test
    void keysAreRefusedAsRecorded() {
        refuses(
                () -> client.createApiKey(asked -> asked.value("short")),
                "BadRequestException",
                "API Key value should be at least 20 characters");
        refuses(
                () -> client.createApiKey(asked -> asked.value("x".repeat(129))),
                "BadRequestException",
                "API Key value exceeds maximum size of 128 characters");
        refuses(
                () -> client.getApiKey(asked -> asked.apiKey("nope")),
                "NotFoundException",
                "Invalid API Key identifier specified");
        client.createApiKey(asked -> asked.value("the-same-value-twice"));
        refuses(
                () -> client.createApiKey(asked -> asked.value("the-same-value-twice")),
                "ConflictException",
                "API Key already exists");
    }

    @Test
    void keysAreImported() {
        var imported = client.importApiKeys(asked -> asked.format("csv")
                .body(SdkBytes.fromUtf8String("name,key\nfrom-file,key-from-a-file-01234\nshort,short\n")));
        assertThat(imported.ids()).hasSize(1);
        assertThat(imported.warnings()).containsExactly("short: API Key value should be at least 20 characters");
        assertThat(client.getApiKey(asked -> asked.apiKey(imported.ids().getFirst()))
                        .name())
                .isEqualTo("from-file");
    }

    @Test
    void plansAreMadeChangedAndDeleted() {
        String api = api();
        CreateUsagePlanResponse plan = plan(api);
        assertThat(plan.id()).hasSize(6);
        assertThat(plan.throttle()).isNull();
        var changed = update(
                plan.id(),
                replace("/throttle/burstLimit", "100"),
                replace("/throttle/rateLimit", "200"),
                replace("/quota/limit", "5000"),
                replace("/quota/period", "MONTH"),
                replace("/apiStages/" + api + ":dev/throttle/~1pets/GET/rateLimit", "2.5"),
                replace("/apiStages/" + api + ":dev/throttle/~1pets/GET/burstLimit", "5"));
        assertThat(changed.throttle().burstLimit()).isEqualTo(100);
        assertThat(changed.throttle().rateLimit()).isEqualTo(200.0);
        assertThat(changed.quota().limit()).isEqualTo(5_000);
        assertThat(changed.quota().offset()).isZero();
        assertThat(changed.quota().period()).isEqualTo(QuotaPeriodType.MONTH);
        assertThat(changed.apiStages().getFirst().throttle().get("/pets/GET").rateLimit())
                .isEqualTo(2.5);
        var plain = update(plan.id(), remove("/throttle"), remove("/quota"));
        assertThat(plain.throttle()).isNull();
        assertThat(plain.quota()).isNull();
        refuses(
                () -> client.deleteUsagePlan(asked -> asked.usagePlanId(plan.id())),
                "BadRequestException",
                "Cannot delete Usage Plan " + plan.id()
                        + " because there are API stages associated with it. Remove all API stages first");
        update(
                plan.id(),
                PatchOperation.builder()
                        .op("remove")
                        .path("/apiStages")
                        .value(api + ":dev")
                        .build());
        client.deleteUsagePlan(asked -> asked.usagePlanId(plan.id()));
        assertThat(client.getUsagePlans().items()).extracting(UsagePlan::id).doesNotContain(plan.id());
    }

    @Test
    void plansAreRefusedAsRecorded() {
        String api = api();
        String plan = plan(api).id();
        refuses(() -> update("nope", replace("/name", "x")), "NotFoundException", "Invalid Usage Plan ID specified");
        refuses(() -> update(plan, add("/apiStages", "")), "BadRequestException", "Invalid API Stage specified");
        refuses(() -> update(plan, add("/apiStages", "wrong")), "BadRequestException", "Invalid API Stage specified");
        refuses(
                () -> update(plan, add("/apiStages", api + "b:dev")),
                "NotFoundException",
                "Invalid API Stage {api: " + api + "b, stage: dev} specified for usageplan " + plan);
        refuses(
                () -> update(plan, add("/apiStages", api + ":fake")),
                "NotFoundException",
                "Invalid API Stage {api: " + api + ", stage: fake} specified for usageplan " + plan);
        assertThat(client.getUsagePlan(asked -> asked.usagePlanId(plan)).apiStages())
                .hasSize(1);
    }

    @Test
    void aBurstMayBeGreaterThanTheRate() {
        var plan = client.createUsagePlan(
                asked -> asked.name("bursts").throttle(set -> set.burstLimit(20).rateLimit(10.0)));
        assertThat(plan.throttle().burstLimit()).isEqualTo(20);
        assertThat(plan.apiStages()).isEmpty();
    }

    @Test
    void keysArePutIntoPlans() {
        String plan = plan(api()).id();
        CreateApiKeyResponse key = key("subscriber");
        var joined = client.createUsagePlanKey(
                asked -> asked.usagePlanId(plan).keyId(key.id()).keyType("API_KEY"));
        assertThat(joined.value()).isEqualTo(key.value());
        assertThat(joined.type()).isEqualTo("API_KEY");
        assertThat(client.getUsagePlanKeys(asked -> asked.usagePlanId(plan)).items())
                .hasSize(1);
        assertThat(client.getUsagePlanKeys(asked -> asked.usagePlanId(plan).nameQuery("Sub"))
                        .items())
                .isEmpty();
        assertThat(client.getUsagePlanKeys(asked -> asked.usagePlanId("nope")).items())
                .isEmpty();
        assertThat(client.getUsagePlans(asked -> asked.keyId(key.id())).items())
                .extracting(UsagePlan::id)
                .containsExactly(plan);
        client.deleteUsagePlanKey(asked -> asked.usagePlanId(plan).keyId(key.id()));
        refuses(
                () -> client.getUsagePlanKey(asked -> asked.usagePlanId(plan).keyId(key.id())),
                "NotFoundException",
                "Invalid API Key identifier specified");
    }

    @Test
    void usageIsGrantedAndTold() {
        String plan = client.createUsagePlan(
                        asked -> asked.name("quota").quota(set -> set.limit(10).period(QuotaPeriodType.MONTH)))
                .id();
        String key = key("user").id();
        client.createUsagePlanKey(asked -> asked.usagePlanId(plan).keyId(key).keyType("API_KEY"));
        var granted = client.updateUsage(
                asked -> asked.usagePlanId(plan).keyId(key).patchOperations(replace("/remaining", "99")));
        assertThat(granted.items()).isEqualTo(Map.of(key, List.of(List.of(0L, 99L))));
        assertThat(client.getUsage(asked -> asked.usagePlanId(plan)
                                .startDate(granted.startDate())
                                .endDate(granted.endDate()))
                        .items())
                .isEqualTo(Map.of(key, List.of(List.of(0L, 99L))));
        refuses(
                () -> client.getUsage(
                        asked -> asked.usagePlanId(plan).startDate("yesterday").endDate(granted.endDate())),
                "BadRequestException",
                "Invalid startDate specified. It must look like 2026-01-31");
    }
}
