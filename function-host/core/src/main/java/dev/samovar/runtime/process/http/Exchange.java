package dev.samovar.runtime.process.http;

/** A request that waits for its answer. */
public interface Exchange {

    HttpRequest request();

    /** Answers, from any thread and without ever waiting; only the first answer counts. */
    void respond(HttpResponse response);

    /** Whether the one who asked is still there. */
    boolean isOpen();
}
