package dev.samovar.queue.backlog;

import org.jspecify.annotations.Nullable;

/**
 * A message in a backlog. A queue may hold millions of them, so it is lean: what its sender gave stays encoded as it is
 * stored, and it is itself the link of the lists that it is in.
 */
public final class Message {
    static final int NOWHERE = -1;

    private final long sequence;
    private final long sentAtMillis;
    private final byte[] document;
    private Receives receives;

    MessageState state = MessageState.GONE;
    long visibleAtMillis;

    /* Its place in the heap of deadlines. */
    int place = NOWHERE;

    /* The line of visible messages, or that of its group. */
    @Nullable
    MessageGroup group;

    @Nullable
    Message ahead;

    @Nullable
    Message behind;

    /* By age. */
    boolean straggler;

    @Nullable
    Message older;

    @Nullable
    Message younger;

    /**
     * A message that no backlog has yet.
     *
     * @param sequence its place in the queue, increasing with each message
     * @param visibleAtMillis when it becomes visible
     */
    public static Message of(long sequence, MessageContent content, Receives receives, long visibleAtMillis) {
        return new Message(sequence, content.sentAtMillis(), content.encode(), receives, visibleAtMillis);
    }

    /* The document is as MessageContent.encode() wrote it, and belongs to the message. */
    Message(long sequence, long sentAtMillis, byte[] document, Receives receives, long visibleAtMillis) {
        this.sequence = sequence;
        this.sentAtMillis = sentAtMillis;
        this.document = document;
        this.receives = receives;
        this.visibleAtMillis = visibleAtMillis;
    }

    public long sequence() {
        return sequence;
    }

    public long sentAtMillis() {
        return sentAtMillis;
    }

    byte[] document() {
        return document;
    }

    public MessageContent content() {
        return MessageContent.decode(document);
    }

    public Receives receives() {
        return receives;
    }

    void received(long nowMillis) {
        receives = receives.another(nowMillis);
    }

    public boolean wasReceived() {
        return receives.count() > 0;
    }

    public MessageState state() {
        return state;
    }

    /** When it becomes visible, or became. */
    public long visibleAtMillis() {
        return visibleAtMillis;
    }
}
