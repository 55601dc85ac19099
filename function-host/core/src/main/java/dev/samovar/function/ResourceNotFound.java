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
}
