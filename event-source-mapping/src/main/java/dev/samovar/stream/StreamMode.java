package dev.samovar.stream;

/** Who decides how many shards a stream has. */
public enum StreamMode {
    /** Its owner. */
    PROVISIONED,

    /** The service: four shards here, however much arrives, and nobody may split or merge them. */
    ON_DEMAND
}
