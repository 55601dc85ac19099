package dev.samovar.mapping.poll.log;

/** Why records are given up; the names are AWS's. */
public enum GivenUp {
    RetryAttemptsExhausted,
    RecordAgeExceeded,
    MaximumPayloadSizeExceeded
}
