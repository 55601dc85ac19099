package dev.samovar.cli.functions;

/** The time between two looks at something that changes. */
interface Pause {
    void take() throws InterruptedException;
}
