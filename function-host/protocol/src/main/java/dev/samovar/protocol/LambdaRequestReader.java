package dev.samovar.protocol;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads requests of the Lambda API, whatever content type they claim: not all clients claim one. */
@Provider
@Consumes(MediaType.WILDCARD)
public final class LambdaRequestReader implements MessageBodyReader<LambdaRequest> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return LambdaRequest.class.isAssignableFrom(type);
    }

    @Override
    public LambdaRequest readFrom(
            Class<LambdaRequest> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> httpHeaders,
            InputStream body)
            throws IOException {
        return Json.PASCAL_CASE.read(body.readAllBytes(), type);
    }
}
