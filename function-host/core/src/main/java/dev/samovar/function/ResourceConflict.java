package dev.samovar.function;

import java.util.Collection;

/** Something that cannot be done because of what is there already. */
public sealed interface ResourceConflict extends FunctionError {

    record FunctionExists(String name) implements ResourceConflict {
        @Override
        public String message() {
            return "Function already exist: " + name;
        }
    }

    record NotInvocable(String state) implements ResourceConflict {
        @Override
        public String message() {
            return "The operation cannot be performed at this time. The function is currently in the following state: "
                    + state;
        }
    }

    record UpdateInProgress(FunctionArn function) implements ResourceConflict {
        @Override
        public String message() {
            return "The operation cannot be performed at this time. An update is in progress for resource: " + function;
        }
    }

    record VersionInUse(Collection<String> aliases) implements ResourceConflict {
        @Override
        public String message() {
            return "Unable to delete version because the following aliases reference it: " + aliases;
        }
    }
}
