package dev.samovar.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.registry.StageLookup;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.GatewayError;
import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.gateway.rest.LimitExceeded;
import dev.samovar.gateway.rest.NotFound;
import dev.samovar.gateway.usage.DailyUsage;
import dev.samovar.gateway.usage.KeyDirectory;
import dev.samovar.gateway.usage.QuotaPeriod;
import dev.samovar.gateway.usage.StageAddress;
import dev.samovar.gateway.usage.UsageMeter;
import dev.samovar.store.MemoryStore;
import dev.samovar.time.VirtualScheduler;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class KeyringTest {
    private static final AccountRegion HOME = AccountRegion.DEFAULT;
    private static final StageAddress PROD = new StageAddress("abc", "prod");
    private static final String VALUE = "a-secret-of-twenty-one";

    private final MemoryStore store = new MemoryStore();
    private final VirtualScheduler time = new VirtualScheduler(Instant.parse("2026-03-03T12:00:00Z"));
    private KeyDirectory directory = new KeyDirectory();
    private UsageMeter meter = new UsageMeter(time, store);
    private Keyring keyring = open();

    private Keyring open() {
        return new Keyring(store, time, new Random(5), new OnlyAbc(), directory, meter);
    }

    private void reopen() {
        directory = new KeyDirectory();
        meter = new UsageMeter(time, store);
        keyring = open();
    }

    private static final class OnlyAbc implements StageLookup {
        @Override
        public boolean hasApi(AccountRegion home, String apiId) {
            return apiId.equals("abc");
        }

        @Override
        public boolean hasStage(AccountRegion home, String apiId, String stage) {
            return hasApi(home, apiId) && !stage.equals("none");
        }
    }

    private static NewApiKey newKey(String name, String value) {
        return new NewApiKey(
                Optional.of(name), Optional.empty(), true, Optional.of(value), Optional.empty(), List.of(), Map.of());
    }

    private ApiKey key(String value) {
        return keyring.keys().create(HOME, newKey("name", value)).result();
    }

    private static NewUsagePlan newPlan(String... stages) {
        return new NewUsagePlan(
                "plan",
                Optional.empty(),
                List.of(stages).stream()
                        .map(stage -> new PlanStage("abc", stage, Map.of()))
                        .toList(),
                Optional.empty(),
                Optional.of(new QuotaSettings(5, 0, QuotaPeriod.DAY)),
                Map.of());
    }

    private UsagePlan plan(String... stages) {
        return keyring.plans().create(HOME, newPlan(stages)).result();
    }

    private void join(UsagePlan plan, ApiKey key) {
        assertThat(keyring.planKeys().add(HOME, plan.id(), key.id(), "API_KEY").result())
                .isEqualTo(key);
    }

    private static void assertRefused(ThrowingCallable call, GatewayError error) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        GatewayException.class,
                        refused -> assertThat(refused.error()).isEqualTo(error));
    }

    @Test
    void aKeyInAPlanIsGoodForThePlansStages() {
        ApiKey key = key(VALUE);
        assertThat(directory.permit(HOME, VALUE, PROD)).isEmpty();
        UsagePlan plan = plan("prod");
        join(plan, key);
        assertThat(directory.permit(HOME, VALUE, PROD)).hasValueSatisfying(permit -> {
            assertThat(permit.key().id()).isEqualTo(key.id());
            assertThat(permit.plan().id()).isEqualTo(plan.id());
        });
        assertThat(directory.permit(HOME, VALUE, new StageAddress("abc", "dev")))
                .isEmpty();
        assertThat(directory.permit(HOME, "something-else", PROD)).isEmpty();
        assertThat(directory.permit(new AccountRegion("111111111111", "us-east-1"), VALUE, PROD))
                .isEmpty();
    }

    @Test
    void whatIsTakenAwayHoldsAtOnce() {
        ApiKey key = key(VALUE);
        UsagePlan plan = plan("prod");
        join(plan, key);
        keyring.planKeys().remove(HOME, plan.id(), key.id());
        assertThat(directory.permit(HOME, VALUE, PROD)).isEmpty();
        join(plan, key);
        keyring.keys().delete(HOME, key.id());
        assertThat(directory.permit(HOME, VALUE, PROD)).isEmpty();
        assertThat(keyring.planKeys().list(HOME, plan.id(), Optional.empty())).isEmpty();
        assertRefused(() -> keyring.keys().get(HOME, key.id()), new NotFound.Named("API Key identifier"));
    }

    @Test
    void everythingSurvives() {
        ApiKey key = key(VALUE);
        UsagePlan plan = plan("prod", "dev");
        join(plan, key);
        reopen();
        assertThat(keyring.keys().get(HOME, key.id())).isEqualTo(key);
        assertThat(keyring.plans().get(HOME, plan.id())).isEqualTo(plan);
        assertThat(directory.permit(HOME, VALUE, PROD)).isPresent();
        assertRefused(() -> key(VALUE), new Conflict("API Key already exists"));
        keyring.keys().delete(HOME, key.id());
        reopen();
        assertThat(keyring.keys().list(HOME, Optional.empty(), Optional.empty()))
                .isEmpty();
        assertThat(keyring.planKeys().list(HOME, plan.id(), Optional.empty())).isEmpty();
    }

    @Test
    void aValueIsDrawnIfNoneIsGiven() {
        ApiKey key = key("");
        assertThat(key.value()).hasSize(40).matches("[A-Za-z0-9]+");
        assertThat(key.id()).hasSize(10);
    }

    @Test
    void keysHaveAwsLimits() {
        assertRefused(() -> key("x".repeat(19)), new BadRequest("API Key value should be at least 20 characters"));
        assertRefused(
                () -> key("x".repeat(129)), new BadRequest("API Key value exceeds maximum size of 128 characters"));
        assertRefused(
                () -> keyring.keys().create(HOME, newKey("n".repeat(1_025), VALUE)),
                new BadRequest("Invalid API Key name, can be at most 1024 characters."));
        assertThat(keyring.keys().list(HOME, Optional.empty(), Optional.empty()))
                .isEmpty();
        assertThat(key("x".repeat(20)).value()).hasSize(20);
        assertThat(key("x".repeat(128)).value()).hasSize(128);
    }

    @Test
    void plansTakeOnlyStagesThatAreThere() {
        assertThatThrownBy(() -> plan("none"))
                .hasMessageMatching("Invalid API Stage \\{api: abc, stage: none} specified for usageplan [a-z0-9]{6}");
        assertRefused(() -> plan(""), new BadRequest("Invalid API Stage specified"));
        assertThat(keyring.plans().list(HOME, Optional.empty())).isEmpty();
    }

    @Test
    void aKeyIsInOnePlanForEachStage() {
        ApiKey key = key(VALUE);
        join(plan("prod"), key);
        UsagePlan other = plan("prod");
        assertThatThrownBy(() -> join(other, key))
                .isInstanceOfSatisfying(
                        GatewayException.class,
                        refused -> assertThat(refused.error()).isInstanceOf(Conflict.class));
        UsagePlan third = plan("dev");
        join(third, key);
        assertThat(keyring.plans().list(HOME, Optional.of(key.id()))).hasSize(2);
    }

    @Test
    void aKeyIsInTenPlansAtMost() {
        ApiKey key = key(VALUE);
        for (int i = 0; i < 10; i++) {
            join(plan("stage" + i), key);
        }
        UsagePlan eleventh = plan("eleventh");
        assertThatThrownBy(() -> join(eleventh, key))
                .isInstanceOfSatisfying(
                        GatewayException.class,
                        refused -> assertThat(refused.error()).isInstanceOf(LimitExceeded.class));
    }

    @Test
    void aPlanThatIsNotThereIsRefused() {
        assertRefused(() -> keyring.plans().get(HOME, "nope"), new NotFound.Named("Usage Plan ID"));
        assertThat(new NotFound.Named("Usage Plan ID").message()).isEqualTo("Invalid Usage Plan ID specified");
        assertThat(keyring.planKeys().list(HOME, "nope", Optional.empty())).isEmpty();
    }

    @Test
    void usageIsToldAndGranted() {
        ApiKey key = key(VALUE);
        UsagePlan plan = plan("prod");
        join(plan, key);
        meter.count(plan.id(), key.id(), plan.servedQuota());
        LocalDate today = LocalDate.parse("2026-03-03");
        assertThat(keyring.usages().get(HOME, plan.id(), Optional.empty(), today, today))
                .isEqualTo(Map.of(key.id(), List.of(new DailyUsage(1, 4))));
        assertThat(keyring.usages()
                        .setRemaining(HOME, plan.id(), key.id(), 100, today)
                        .result())
                .isEqualTo(Map.of(key.id(), List.of(new DailyUsage(1, 100))));
        reopen();
        assertThat(keyring.usages().get(HOME, plan.id(), Optional.of(key.id()), today, today))
                .isEqualTo(Map.of(key.id(), List.of(new DailyUsage(1, 100))));
    }

    @Test
    void filesMakeKeysAndPutThemIntoPlans() {
        UsagePlan plan = plan("prod");
        UsagePlan other = plan("dev");
        var imported = keyring.keyImport()
                .of(HOME, KeyFile.read("""
                        Name,key,description,Enabled,usageplanIds
                        first,first-key-0123456789,"with, a comma",TRUE,"%s,%s"
                        second,second-key-0123456789,,false,
                        short,short,,,
                        """.formatted(plan.id(), other.id())), false)
                .result();
        assertThat(imported.ids()).hasSize(2);
        assertThat(imported.warnings()).containsExactly("short: API Key value should be at least 20 characters");
        ApiKey first = keyring.keys().get(HOME, imported.ids().getFirst());
        assertThat(first.description()).contains("with, a comma");
        assertThat(first.enabled()).isTrue();
        assertThat(directory.permit(HOME, "first-key-0123456789", PROD)).isPresent();
        assertThat(keyring.keys().get(HOME, imported.ids().getLast()).enabled()).isFalse();
    }

    @Test
    void filesWithMistakesMakeNothingIfTheyMustHaveNone() {
        assertThatThrownBy(() -> keyring.keyImport()
                        .of(HOME, KeyFile.read("name,key\na,same-key-0123456789ab\nb,same-key-0123456789ab\n"), true))
                .hasMessage("b: API Key already exists");
        assertThat(keyring.keys().list(HOME, Optional.empty(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void namesAreLookedForByHowTheyBegin() {
        keyring.keys().create(HOME, newKey("Alice", "x".repeat(20)));
        keyring.keys().create(HOME, newKey("Alan", "y".repeat(20)));
        assertThat(keyring.keys().list(HOME, Optional.of("Al"), Optional.empty()))
                .hasSize(2);
        assertThat(keyring.keys().list(HOME, Optional.of("al"), Optional.empty()))
                .isEmpty();
        assertThat(keyring.keys().list(HOME, Optional.of("lice"), Optional.empty()))
                .isEmpty();
    }
}
