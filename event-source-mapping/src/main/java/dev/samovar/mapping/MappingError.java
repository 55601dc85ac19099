package dev.samovar.mapping;

/**
 * What a caller did wrong with a mapping, with AWS's words for it. The families below are AWS's error types; how they look
 * on the wire is not known here.
 */
public sealed interface MappingError permits InvalidMapping, MappingExists, MappingInUse {

    /** AWS's text. */
    String message();

    default MappingException exception() {
        return new MappingException(this);
    }
}
