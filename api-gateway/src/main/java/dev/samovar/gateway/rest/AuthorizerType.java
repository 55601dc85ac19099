package dev.samovar.gateway.rest;

/** How an authorizer decides. */
public enum AuthorizerType {
    TOKEN,
    REQUEST,
    COGNITO_USER_POOLS
}
