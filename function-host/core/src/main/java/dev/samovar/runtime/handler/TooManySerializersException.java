package dev.samovar.runtime.handler;

/** Says that a package offers more than one serializer of its own, so that none can be chosen. */
final class TooManySerializersException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManySerializersException() {
        super("Too many serializers provided inside the META-INF/services folder, only one is allowed");
    }

    /** What the error object calls it. */
    String awsName() {
        return "com.amazonaws.services.lambda.runtime.api.client.TooManyServiceProvidersFoundException";
    }
}
