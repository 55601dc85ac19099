package dev.samovar.gateway.rest;

/** Who may call a method. */
public enum AuthorizationType {
    NONE,
    AWS_IAM,
    CUSTOM,
    COGNITO_USER_POOLS
}
