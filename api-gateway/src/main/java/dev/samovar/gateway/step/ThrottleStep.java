package dev.samovar.gateway.step;

import dev.samovar.gateway.deploy.DeployedMethod;
import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.pipeline.ApiKeyUse;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.Failure;
import dev.samovar.gateway.pipeline.Outcome;
import dev.samovar.gateway.pipeline.Step;
import dev.samovar.gateway.rest.FailureType;
import dev.samovar.gateway.rest.MethodSetting;
import dev.samovar.gateway.throttle.Charge;
import dev.samovar.gateway.throttle.Limit;
import dev.samovar.gateway.throttle.MethodLimits;
import dev.samovar.gateway.throttle.Scope;
import dev.samovar.gateway.throttle.Throttle;
import dev.samovar.gateway.usage.KeyDirectory;
import dev.samovar.gateway.usage.Quota;
import dev.samovar.gateway.usage.ServedPlan;
import dev.samovar.gateway.usage.StageAddress;
import dev.samovar.gateway.usage.UsageMeter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lets requests through within the limits of their key, their method and their account, and within their key's quota.
 *
 * <p>The narrowest limit is asked first, as AWS does it, and the quota last: only what really comes through is counted.
 */
public final class ThrottleStep implements Step {
    private static final int LEVELS = 4;
    private static final Outcome THROTTLED = new Failure(FailureType.THROTTLED, "Too Many Requests").outcome();
    private static final Outcome QUOTA_EXCEEDED = new Failure(FailureType.QUOTA_EXCEEDED, "Limit Exceeded").outcome();

    private final Throttle throttle;
    private final KeyDirectory directory;
    private final UsageMeter meter;
    private final Limit accountLimit;

    /** @param accountLimit what each account may do in each region; AWS's is {@link Limit#ACCOUNT} */
    public ThrottleStep(Throttle throttle, KeyDirectory directory, UsageMeter meter, Limit accountLimit) {
        this.throttle = throttle;
        this.directory = directory;
        this.meter = meter;
        this.accountLimit = accountLimit;
    }

    @Override
    public Outcome take(Exchange exchange) {
        LiveStage stage = exchange.stage();
        DeployedMethod method = exchange.route().method();
        List<Charge> charges = new ArrayList<>(LEVELS);
        ApiKeyUse key = exchange.apiKey().orElse(null);
        ServedPlan plan = key == null ? null : directory.plan(key.usagePlanId()).orElse(null);
        if (key != null && plan != null) {
            addPlan(charges, scope(exchange, exchange.request().method()), key, plan);
        }
        stage.setting(method)
                .flatMap(ThrottleStep::limit)
                .ifPresent(limit ->
                        charges.add(new Charge(scope(exchange, method.method().httpMethod()), limit)));
        charges.add(new Charge(new Scope.Account(stage.home()), accountLimit));
        if (!throttle.admits(charges)) {
            return THROTTLED;
        }
        Optional<Quota> quota = plan == null ? Optional.empty() : plan.quota();
        if (key != null && !meter.count(key.usagePlanId(), key.keyId(), quota)) {
            throttle.giveBack(charges);
            return QUOTA_EXCEEDED;
        }
        return Outcome.PASSED;
    }

    private static Scope.StageMethod scope(Exchange exchange, String verb) {
        return new Scope.StageMethod(
                exchange.stage().apiId(),
                exchange.stage().stage().stageName(),
                exchange.route().method().resource().path(),
                verb);
    }

    /* Tools write -1 for a method that is to have no limit of its own. */
    private static Optional<Limit> limit(MethodSetting setting) {
        double rate = setting.throttlingRateLimit();
        int burst = setting.throttlingBurstLimit();
        return rate < 0 || burst < 0 ? Optional.empty() : Optional.of(new Limit(rate, burst));
    }

    private static void addPlan(List<Charge> charges, Scope.StageMethod method, ApiKeyUse key, ServedPlan plan) {
        plan.stages()
                .getOrDefault(new StageAddress(method.apiId(), method.stage()), MethodLimits.NONE)
                .of(method.path(), method.verb())
                .ifPresent(
                        limit -> charges.add(new Charge(new Scope.KeyMethod(plan.id(), key.keyId(), method), limit)));
        plan.limit().ifPresent(limit -> charges.add(new Charge(new Scope.Key(plan.id(), key.keyId()), limit)));
    }
}
