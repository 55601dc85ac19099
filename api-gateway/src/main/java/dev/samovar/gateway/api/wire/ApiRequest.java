package dev.samovar.gateway.api.wire;

/** The body of a request to the management API. Its record's components are the API's members. */
public interface ApiRequest {}
