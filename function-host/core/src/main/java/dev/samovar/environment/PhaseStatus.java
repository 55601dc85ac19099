package dev.samovar.environment;

/** How a phase ended, as the platform's log lines say it. */
sealed interface PhaseStatus {

    PhaseStatus SUCCESS = new Success();
    PhaseStatus TIMEOUT = new Timeout();

    /** It went well. */
    record Success() implements PhaseStatus {}

    /** It took too long. */
    record Timeout() implements PhaseStatus {}

    /** It failed with an error of this type. */
    record Failure(String errorType) implements PhaseStatus {}
}
