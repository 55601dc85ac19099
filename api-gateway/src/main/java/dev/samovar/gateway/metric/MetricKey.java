package dev.samovar.gateway.metric;

import java.util.Comparator;

/**
 * Whose requests are counted together.
 *
 * @param resource empty for all of the stage
 * @param method empty for all of the stage
 */
record MetricKey(String apiId, String apiName, String stage, String resource, String method)
        implements Comparable<MetricKey> {
    private static final Comparator<MetricKey> ORDER = Comparator.comparing(MetricKey::apiId)
            .thenComparing(MetricKey::stage)
            .thenComparing(MetricKey::resource)
            .thenComparing(MetricKey::method);

    static MetricKey ofStage(String apiId, String apiName, String stage) {
        return new MetricKey(apiId, apiName, stage, "", "");
    }

    /** Of one method or route of this stage. */
    MetricKey ofMethod(String path, String verb) {
        return new MetricKey(apiId, apiName, stage, path, verb);
    }

    @Override
    public int compareTo(MetricKey other) {
        return ORDER.compare(this, other);
    }

    /** As Prometheus writes labels. */
    String labels() {
        String labels = "api_id=" + quote(apiId) + ",api=" + quote(apiName) + ",stage=" + quote(stage);
        return resource.isEmpty() ? labels : labels + ",resource=" + quote(resource) + ",method=" + quote(method);
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
