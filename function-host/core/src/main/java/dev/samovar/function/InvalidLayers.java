package dev.samovar.function;

/** Layers that a function cannot have. */
public sealed interface InvalidLayers extends InvalidParameterValue {

    record TooManyLayers(int layersMax) implements InvalidLayers {
        @Override
        public String message() {
            return "Cannot reference more than " + layersMax + " layers.";
        }
    }

    record UnknownLayer(LayerArn.Version layer) implements InvalidLayers {
        @Override
        public String message() {
            return "Layer version " + layer + " does not exist.";
        }
    }

    record SameLayerTwice(LayerArn.Version one, LayerArn.Version other) implements InvalidLayers {
        @Override
        public String message() {
            return "Two different versions of the same layer are not allowed to be referenced in the same function. "
                    + one + " and " + other + " are versions of the same layer.";
        }
    }

    record LayerElsewhere(String region) implements InvalidLayers {
        @Override
        public String message() {
            return "Layers are not in the same region as the function. Layers are expected to be in region " + region
                    + ".";
        }
    }

    record LayerVersionBelowOne() implements InvalidLayers {
        @Override
        public String message() {
            return "Layer Version Cannot be less than 1";
        }
    }
}
