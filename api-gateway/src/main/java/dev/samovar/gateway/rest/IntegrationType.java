package dev.samovar.gateway.rest;

/** What stands behind a method. */
public enum IntegrationType {
    MOCK,
    HTTP,
    HTTP_PROXY,
    AWS,
    AWS_PROXY;

    /** Whether requests and responses pass as they are, without templates. */
    public boolean isProxy() {
        return this == HTTP_PROXY || this == AWS_PROXY;
    }

    public boolean isHttp() {
        return this == HTTP || this == HTTP_PROXY;
    }
}
