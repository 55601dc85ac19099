package dev.samovar.function;

/** Concurrency that cannot be had. */
public sealed interface InvalidConcurrency extends InvalidParameterValue {

    record FunctionsOnly() implements InvalidConcurrency {
        @Override
        public String message() {
            return "This operation is permitted on Lambda functions only. Aliases and versions do not support this operation. Please specify either a function name or an unqualified function ARN.";
        }
    }

    record TooMuchReserved(int unreservedMin) implements InvalidConcurrency {
        @Override
        public String message() {
            return "Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of ["
                    + unreservedMin + "].";
        }
    }

    record ReservedBelowProvisioned(int reserved, int provisioned) implements InvalidConcurrency {
        @Override
        public String message() {
            return " ReservedConcurrentExecutions  " + reserved
                    + " should not be lower than function's total provisioned concurrency [" + provisioned + "].";
        }
    }

    record ProvisionedUnpublished() implements InvalidConcurrency {
        @Override
        public String message() {
            return "Provisioned Concurrency Configs cannot be applied to unpublished function versions.";
        }
    }

    record NotProvisionable() implements InvalidConcurrency {
        @Override
        public String message() {
            return "The function resource provided must be an alias or a published version.";
        }
    }

    record ProvisionedAboveReserved() implements InvalidConcurrency {
        @Override
        public String message() {
            return "Requested Provisioned Concurrency should not be greater than the reservedConcurrentExecution for function";
        }
    }

    record ProvisionedAboveUnreserved(int unreserved) implements InvalidConcurrency {
        @Override
        public String message() {
            return "Specified ConcurrentExecutions for function is greater than account's unreserved concurrency ["
                    + unreserved + "].";
        }
    }

    record TooMuchProvisioned(int unreservedMin) implements InvalidConcurrency {
        @Override
        public String message() {
            return "Specified ConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of ["
                    + unreservedMin + "].";
        }
    }

    record ProvisionedWithSnapStart() implements InvalidConcurrency {
        @Override
        public String message() {
            return "Provisioned Concurrency is not supported for functions with SnapStart enabled.";
        }
    }
}
