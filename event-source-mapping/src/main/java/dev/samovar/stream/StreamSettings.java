package dev.samovar.stream;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the owner of a stream may change.
 *
 * @param mode who decides on the number of shards
 * @param retention how long records are kept
 * @param recordKibMax how large a record may be, with its partition key
 * @param tags by key, in order
 */
public record StreamSettings(StreamMode mode, Duration retention, int recordKibMax, Map<String, String> tags) {
    /** How long records are kept unless somebody says otherwise; also the least. */
    public static final Duration RETENTION_MIN = Duration.ofHours(24);

    public static final Duration RETENTION_MAX = Duration.ofDays(365);

    /** How large a record may be unless somebody says otherwise; also the least that can be set. */
    public static final int RECORD_KIB = 1024;

    public StreamSettings {
        tags = new TreeMap<>(tags);
    }

    /** The settings of a new stream. */
    public static StreamSettings of(StreamMode mode) {
        return new StreamSettings(mode, RETENTION_MIN, RECORD_KIB, Map.of());
    }

    public StreamSettings withMode(StreamMode newMode) {
        return new StreamSettings(newMode, retention, recordKibMax, tags);
    }

    public StreamSettings withRetention(Duration newRetention) {
        return new StreamSettings(mode, newRetention, recordKibMax, tags);
    }

    public StreamSettings withRecordKibMax(int kib) {
        return new StreamSettings(mode, retention, kib, tags);
    }

    public StreamSettings withTags(Map<String, String> newTags) {
        return new StreamSettings(mode, retention, recordKibMax, newTags);
    }
}
