package dev.samovar.cli.invoke;

/** Where the answers of invocations are printed, and how. Thread-safe. */
sealed interface Response permits PlainResponse, JsonResponse {

    void print(CompletedInvocation invocation);
}
