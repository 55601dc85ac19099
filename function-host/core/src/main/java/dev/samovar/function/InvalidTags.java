package dev.samovar.function;

/** Tags that nothing can have. */
public sealed interface InvalidTags extends InvalidParameterValue {

    record NoTags() implements InvalidTags {
        @Override
        public String message() {
            return "An error occurred and the request cannot be processed.";
        }
    }

    record TooManyTags() implements InvalidTags {
        @Override
        public String message() {
            return "Number of tags exceeds resource tag limit.";
        }
    }

    record TagsOnVersion() implements InvalidTags {
        @Override
        public String message() {
            return "Tags on function aliases and versions are not supported. Please specify a function ARN.";
        }
    }
}
