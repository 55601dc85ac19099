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

    record AliasExists(FunctionArn alias) implements ResourceConflict {
        @Override
        public String message() {
            return "Alias already exists: " + alias;
        }
    }

    record StatementExists(String statementId) implements ResourceConflict {
        @Override
        public String message() {
            return "The statement id (" + statementId
                    + ") provided already exists. Please provide a new statement id, or remove the existing statement.";
        }
    }

    record VersionProvisioned() implements ResourceConflict {
        @Override
        public String message() {
            return "Alias can't be used for Provisioned Concurrency configuration on an already Provisioned version";
        }
    }

    record AliasProvisioned() implements ResourceConflict {
        @Override
        public String message() {
            return "Version is pointed by a Provisioned Concurrency alias";
        }
    }

    record UrlExists(FunctionArn function) implements ResourceConflict {
        @Override
        public String message() {
            return "Failed to create function url config for [functionArn = " + function
                    + "]. Error message:  FunctionUrlConfig exists for this Lambda function";
        }
    }
}
