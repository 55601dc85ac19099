package dev.samovar.invoke.asynchronous;

/** How the delivery of an event ended; the names are AWS's. */
enum Condition {
    Success,
    RetriesExhausted,
    EventAgeExceeded,
    ZeroReservedConcurrency
}
