package dev.samovar.mapping;

/** Hears which mappings are at work: whoever polls their sources. It is told by tasks of the scheduler. */
public interface MappingListener {

    /** A mapping is to be polled from now on. */
    void began(EventSourceMapping mapping);

    /** A mapping that is polled has other settings from now on. */
    void changed(EventSourceMapping mapping);

    /** A mapping is not to be polled now. Invocations that run may end, and what they processed is settled. */
    void ended(MappingId mapping);

    /** A mapping, ended if it ever began, will never begin again: its positions can be forgotten. */
    void deleted(MappingId mapping);
}
