package dev.samovar.gateway.openapi;

import java.util.Set;

/**
 * What somebody wants to have written.
 *
 * @param host such as {@code a1b2c3d4e5.execute-api.us-east-1.amazonaws.com}
 * @param stage the base path
 */
public record ExportRequest(Version version, Set<Extension> extensions, String host, String stage) {

    /** The version of OpenAPI. */
    public enum Version {
        SWAGGER,
        OAS30
    }

    /** What is written beside OpenAPI's own words. */
    public enum Extension {
        /** Integrations. */
        INTEGRATIONS,
        /** Authorizers. */
        AUTHORIZERS,
        /** The documentation that the stage names. */
        DOCUMENTATION,
        /** Everything but documentation. */
        APIGATEWAY
    }

    boolean isSwagger() {
        return version == Version.SWAGGER;
    }

    boolean has(Extension extension) {
        return extensions.contains(extension)
                || (extension != Extension.DOCUMENTATION && extensions.contains(Extension.APIGATEWAY));
    }
}
