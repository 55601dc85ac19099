package dev.samovar.function;

/** What cannot be done with versions, or be said of them in an alias. */
public sealed interface InvalidVersions extends InvalidParameterValue {

    record LatestUndeletable() implements InvalidVersions {
        @Override
        public String message() {
            return "$LATEST version cannot be deleted without deleting the function.";
        }
    }

    record TooManyExtraVersions() implements InvalidVersions {
        @Override
        public String message() {
            return "Number of items in AdditionalVersionWeights cannot be greater than 1";
        }
    }

    record SameExtraVersion(String version) implements InvalidVersions {
        @Override
        public String message() {
            return "Invalid function version " + version + ". Function version " + version
                    + " is already included in routing configuration.";
        }
    }

    record WeightsWithLatest() implements InvalidVersions {
        @Override
        public String message() {
            return "$LATEST is not supported for an alias pointing to more than 1 version";
        }
    }

    record UnlikeVersions(String version, String extraVersion) implements InvalidVersions {
        @Override
        public String message() {
            return "Invalid function version " + extraVersion + ". Function versions " + version + " and "
                    + extraVersion + " must have the same role and the same dead-letter queue configuration.";
        }
    }

    record AliasUndeletable() implements InvalidVersions {
        @Override
        public String message() {
            return "Deletion of aliases is not currently supported.";
        }
    }
}
