package dev.samovar.mapping;

/** A mapping that is becoming something else, and cannot be changed before it is that. */
public enum MappingInUse implements MappingError {
    UPDATE("update"),
    DELETE("delete");

    private final String verb;

    MappingInUse(String verb) {
        this.verb = verb;
    }

    @Override
    public String message() {
        return "Cannot " + verb + " the event source mapping because it is in use.";
    }
}
