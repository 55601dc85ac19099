package dev.samovar.runtime.process.api;

/** Is told what extensions say. Called in tasks of the scheduler. */
public interface ExtensionsListener {

    /** One has registered. */
    void extensionRegistered();

    /** One asks for its next event. */
    void extensionPolled();

    /** One cannot go on, and so the environment cannot. */
    void extensionFailed(String errorType, String message);
}
