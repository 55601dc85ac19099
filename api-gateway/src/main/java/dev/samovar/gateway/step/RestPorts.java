package dev.samovar.gateway.step;

import dev.samovar.gateway.authorize.function.FunctionJudges;
import dev.samovar.gateway.authorize.signature.SignatureCheck;
import dev.samovar.gateway.authorize.token.TokenCheck;
import dev.samovar.gateway.cache.ReplyCaches;
import dev.samovar.gateway.throttle.Throttle;
import dev.samovar.gateway.usage.KeyDirectory;
import dev.samovar.gateway.usage.UsageMeter;
import dev.samovar.time.Scheduler;
import java.util.concurrent.Executor;

/**
 * What the pipeline of REST APIs stands on.
 *
 * @param workers do what takes too long for the threads that serve requests
 */
public record RestPorts(
        Scheduler scheduler,
        Executor workers,
        FunctionJudges judges,
        TokenCheck tokens,
        SignatureCheck signatures,
        KeyDirectory keys,
        UsageMeter usage,
        Throttle throttle,
        ReplyCaches caches,
        Backends backends) {}
