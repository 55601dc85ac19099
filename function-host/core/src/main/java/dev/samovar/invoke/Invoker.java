package dev.samovar.invoke;

import static dev.samovar.invocation.ThrottleReason.ConcurrentInvocationLimitExceeded;

import dev.samovar.environment.EnvironmentPool;
import dev.samovar.event.EventListener;
import dev.samovar.event.HostEvent.InvocationArrived;
import dev.samovar.event.HostEvent.InvocationEnded;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionVersion;
import dev.samovar.invocation.Invocation;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.ThrottleReason;
import dev.samovar.time.Scheduler;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The one door to the host: every front end invokes functions here. */
public final class Invoker {
    private final Scheduler scheduler;
    private final EnvironmentPool pool;
    private final ConcurrencyLimits limits;
    private final EventListener events;
    /** Events that nobody hears are not made: they would cost each invocation a look at the clock. */
    private final boolean heard;

    private final Map<AccountRegion, AccountConcurrency> accounts = new HashMap<>();
    private int running;
    private boolean open = true;
    private Runnable idle = () -> {};

    public Invoker(Scheduler scheduler, EnvironmentPool pool, ConcurrencyLimits limits, EventListener events) {
        this.scheduler = scheduler;
        this.pool = pool;
        this.limits = limits;
        this.events = events;
        heard = events.hears();
    }

    /** Runs the function, from any thread. The future's own actions run on the scheduler's thread: keep them short. */
    public CompletableFuture<InvocationResult> invoke(Invocation invocation) {
        var reply = new CompletableFuture<InvocationResult>();
        scheduler.execute(() -> invoke(invocation, reply::complete));
        return reply;
    }

    /** Runs the function and reports exactly one result; call it from a task of the scheduler. */
    public void invoke(Invocation invocation, Consumer<InvocationResult> ended) {
        arrived(invocation);
        if (!open) {
            end(invocation, new InvocationResult.Throttled(ConcurrentInvocationLimitExceeded), ended);
            return;
        }
        FunctionVersion function = invocation.function();
        long now = scheduler.nanoTime();
        AccountConcurrency account = account(function.function().home());
        FunctionConcurrency share = account.of(function.function(), now);
        boolean provisioned = pool.hasIdleProvisioned(function);
        Optional<ThrottleReason> refusal = account.take(share, provisioned, !pool.hasIdle(function), now);
        if (refusal.isPresent()) {
            end(invocation, new InvocationResult.Throttled(refusal.get()), ended);
            return;
        }
        boolean reserved = share.reserved.isPresent();
        running++;
        pool.run(invocation, result -> {
            if (!provisioned) {
                account.release(share, reserved);
            }
            end(invocation, result, ended);
            if (--running == 0) {
                idle.run();
            }
        });
    }

    /**
     * Lets nothing run any more but what runs already, as if all concurrency was used up: callers may try again, and
     * meet the next start. Call it once, from a task of the scheduler.
     *
     * @param lastEnded run when the last invocation has ended; now if there is none
     */
    public void close(Runnable lastEnded) {
        open = false;
        if (running == 0) {
            lastEnded.run();
        } else {
            idle = lastEnded;
        }
    }

    private void arrived(Invocation invocation) {
        if (heard) {
            FunctionVersion function = invocation.function();
            events.on(new InvocationArrived(
                    scheduler.instant(),
                    invocation.requestId(),
                    function.function().name(),
                    function.configuration().memoryMb()));
        }
    }

    private void end(Invocation invocation, InvocationResult result, Consumer<InvocationResult> ended) {
        if (heard) {
            events.on(new InvocationEnded(
                    scheduler.instant(),
                    invocation.requestId(),
                    invocation.function().function().name(),
                    result));
        }
        ended.accept(result);
    }

    /** Sets aside concurrency for one function, or gives it back if empty; call it from a task of the scheduler. */
    public void reserve(FunctionArn function, OptionalInt concurrency) {
        account(function.home()).reserve(function.unqualified(), concurrency, scheduler.nanoTime());
    }

    /** Sets aside concurrency for all provisioned environments of one function. */
    public void provision(FunctionArn function, int environments) {
        account(function.home()).provision(function.unqualified(), environments, scheduler.nanoTime());
    }

    /** Forgets a function that was deleted. */
    public void forget(FunctionArn function) {
        account(function.home()).forget(function);
    }

    private AccountConcurrency account(AccountRegion home) {
        AccountConcurrency known = accounts.get(home);
        if (known == null) {
            known = new AccountConcurrency(limits, scheduler.nanoTime());
            accounts.put(home, known);
        }
        return known;
    }
}
