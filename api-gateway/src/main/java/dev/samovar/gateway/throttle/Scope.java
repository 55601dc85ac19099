package dev.samovar.gateway.throttle;

import dev.samovar.function.AccountRegion;

/** What a limit is applied to: whatever shares a scope shares a bucket. */
public sealed interface Scope {

    /** All requests to the APIs of an account in a region. */
    record Account(AccountRegion home) implements Scope {}

    /** The requests to a method of a stage. */
    record StageMethod(String apiId, String stage, String path, String verb) implements Scope {}

    /** The requests with a key that count against a plan. */
    record Key(String usagePlanId, String keyId) implements Scope {}

    /** The requests with a key to a method that has a limit of its own in the key's plan. */
    record KeyMethod(String usagePlanId, String keyId, StageMethod method) implements Scope {}
}
