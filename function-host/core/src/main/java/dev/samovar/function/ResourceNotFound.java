package dev.samovar.function;

/** Something that is not there. */
public sealed interface ResourceNotFound extends FunctionError {

    record FunctionNotFound(FunctionArn function) implements ResourceNotFound {
        @Override
        public String message() {
            return "Function not found: " + function;
        }
    }

    record OtherRegion(String region, String here) implements ResourceNotFound {
        @Override
        public String message() {
            return "Functions from '" + region + "' are not reachable in this region ('" + here + "')";
        }
    }

    record AliasNotFound(FunctionArn alias) implements ResourceNotFound {
        @Override
        public String message() {
            return "Cannot find alias arn: " + alias;
        }
    }

    record AliasUnknown(FunctionArn alias) implements ResourceNotFound {
        @Override
        public String message() {
            return "Alias not found: " + alias;
        }
    }

    record FunctionUnknown() implements ResourceNotFound {
        @Override
        public String message() {
            return "The function doesn't exist.";
        }
    }

    record FunctionAbsent() implements ResourceNotFound {
        @Override
        public String message() {
            return "Function does not exist";
        }
    }

    record ResourceUnknown() implements ResourceNotFound {
        @Override
        public String message() {
            return "The resource you requested does not exist.";
        }
    }

    record NoPolicy() implements ResourceNotFound {
        @Override
        public String message() {
            return "No policy is associated with the given resource.";
        }
    }

    record NoPolicyFor(FunctionArn function) implements ResourceNotFound {
        @Override
        public String message() {
            return "No policy found for: " + function;
        }
    }

    record StatementNotFound(String statementId) implements ResourceNotFound {
        @Override
        public String message() {
            return "Statement " + statementId + " is not found in resource policy.";
        }
    }

    record LayerVersionNotFound(LayerArn.Version layer) implements ResourceNotFound {
        @Override
        public String message() {
            return "Layer version " + layer + " does not exist.";
        }
    }

    record NoEventInvokeConfiguration(FunctionArn function) implements ResourceNotFound {
        @Override
        public String message() {
            return "The function " + function + " doesn't have an EventInvokeConfig";
        }
    }
}
