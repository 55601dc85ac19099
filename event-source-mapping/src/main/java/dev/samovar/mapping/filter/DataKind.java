package dev.samovar.mapping.filter;

import java.util.Map;

/** What the data of a record is, or what a pattern expects it to be. The two must agree. */
enum DataKind {
    /** Not looked at, or not readable. */
    NONE,

    /** A text that is no JSON, or a scalar. */
    TEXT,

    /** A JSON object or array. */
    JSON;

    /** Whether a rule of this kind may match a record of that kind. */
    boolean accepts(DataKind record) {
        return this == NONE || this == record;
    }

    /** What a rule expects, by the paths that it looks at. */
    static DataKind expectedBy(Map<String, ?> rule, String dataKey) {
        if (rule.containsKey(dataKey)) {
            return TEXT;
        }
        return rule.keySet().stream().anyMatch(path -> path.startsWith(dataKey + ".")) ? JSON : NONE;
    }
}
