package dev.samovar.cli.log;

/** The time between two looks at something that changes. */
public interface Pause {
    void take() throws InterruptedException;
}
