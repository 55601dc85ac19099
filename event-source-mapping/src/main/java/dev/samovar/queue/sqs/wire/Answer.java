package dev.samovar.queue.sqs.wire;

/** What an operation answers. */
@FunctionalInterface
public interface Answer {
    /** Of operations that only say that they are done. */
    Answer DONE = _ -> {};

    void write(Output out);
}
