package dev.samovar.gateway.account;

/** That a key is in a plan. */
record PlanKey(String usagePlanId, String keyId) {

    String id() {
        return usagePlanId + "/" + keyId;
    }
}
