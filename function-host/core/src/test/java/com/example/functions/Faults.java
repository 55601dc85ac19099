package com.example.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOError;
import java.io.IOException;

/** Classes and methods that fail, each in its own way. */
@SuppressWarnings({"DoNotCallSuggester", "InfiniteRecursion", "ClassCanBeStatic"}) // That is how they fail.
public class Faults {

    public static String throwsPlain(String event) {
        throw new IllegalArgumentException("bad \"event\"", new IOException("disk"));
    }

    public static String throwsWithoutMessage(String event) {
        throw new IllegalStateException();
    }

    public static String throwsChecked(String event) throws IOException {
        throw new IOException("checked");
    }

    public static String runsOutOfMemory(String event) {
        throw new OutOfMemoryError("Java heap space");
    }

    public static String losesItsDisk(String event) {
        throw new IOError(new IOException("disk"));
    }

    public static String recursesForEver(String event) {
        return recursesForEver(event + 1) + 1;
    }

    public static String throwsWhatCannotBeDescribed(String event) {
        throw new Indescribable();
    }

    public static class Indescribable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("not even this");
        }
    }

    public static class Throwing implements RequestHandler<String, String> {
        @Override
        public String handleRequest(String event, Context context) {
            throw new IllegalArgumentException(event);
        }
    }

    public static class StaticFailure {
        static {
            fail("static");
        }

        public String handle() {
            return "";
        }
    }

    public static class StaticError {
        static {
            if (true) {
                throw new LinkageError("no such luck");
            }
        }
    }

    public static class ConstructorFailure {
        public ConstructorFailure() {
            fail("constructor");
        }

        public String handle() {
            return "";
        }
    }

    public static class NoDefaultConstructor {
        public NoDefaultConstructor(String name) {}

        public String handle() {
            return "";
        }
    }

    public class Inner {
        public String handle() {
            return "";
        }
    }

    public abstract static class Abstract {
        public String handle() {
            return "";
        }
    }

    public static class NeedsMissing extends Missing {}

    /** Its class file is kept from the function. */
    public static class Missing {}

    public static class MentionsMissing {
        public String handle(Missing event) {
            return "";
        }
    }

    private static void fail(String where) {
        throw new IllegalStateException(where + " failed");
    }
}
