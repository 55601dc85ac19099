package dev.samovar.gateway.authorize.policy;

/** What somebody wants to do with a method. */
public enum Action {
    INVOKE("execute-api:invoke"),
    INVALIDATE_CACHE("execute-api:invalidatecache");

    private final String lowerCaseName;

    Action(String lowerCaseName) {
        this.lowerCaseName = lowerCaseName;
    }

    /** As policies name it, but for the case of its letters, which means nothing. */
    String lowerCaseName() {
        return lowerCaseName;
    }
}
