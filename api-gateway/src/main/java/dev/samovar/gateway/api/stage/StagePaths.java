package dev.samovar.gateway.api.stage;

/** The paths that AWS says can be changed of a stage, with the commas that it forgets. */
final class StagePaths {
    static final String SHOWN = "[/deploymentId, /description, /cacheClusterEnabled, /cacheClusterSize,"
            + " /clientCertificateId, /accessLogSettings, /accessLogSettings/destinationArn, /accessLogSettings/format, "
            + settings("/{resourcePath}/{httpMethod}", "") + ", " + settings("/*/*", " ")
            + ", /variables/{variable_name}, /tracingEnabled]";

    private StagePaths() {}

    private static String settings(String method, String gap) {
        return method + "/metrics/enabled, " + method + "/logging/dataTrace, " + method + "/logging/loglevel, "
                + method + "/throttling/burstLimit" + gap + method + "/throttling/rateLimit" + gap
                + method + "/caching/ttlInSeconds, " + method + "/caching/enabled, " + method
                + "/caching/dataEncrypted, " + method + "/caching/requireAuthorizationForCacheControl, " + method
                + "/caching/unauthorizedCacheControlHeaderStrategy";
    }
}
