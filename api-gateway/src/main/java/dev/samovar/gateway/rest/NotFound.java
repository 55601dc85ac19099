package dev.samovar.gateway.rest;

/** Something that is not there. */
public sealed interface NotFound extends GatewayError {

    record Api(String account, String id) implements NotFound {
        @Override
        public String message() {
            return "Invalid API identifier specified " + account + ":" + id;
        }
    }

    record Named(String what) implements NotFound {
        @Override
        public String message() {
            return "Invalid " + what + " specified";
        }
    }

    record ModelUnknown(String name) implements NotFound {
        @Override
        public String message() {
            return "Invalid model name specified: " + name;
        }
    }

    record GatewayResponseUnchanged() implements NotFound {
        @Override
        public String message() {
            return "Gateway response type not defined on api";
        }
    }

    /** What AWS has a text of its own for. */
    record Text(String message) implements NotFound {}
}
