package dev.samovar.protocol;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Answers every failed request of the REST APIs with AWS's error. */
@Provider
public final class AwsFailureMapper implements ExceptionMapper<Throwable> {

    @Context
    @Nullable
    Request request;

    @Context
    @Nullable
    UriInfo uri;

    @Override
    public Response toResponse(Throwable failure) {
        AwsError error = AwsErrors.of(
                switch (failure) {
                    case NotFoundException _, NotAllowedException _ -> unknownOperation();
                    case WebApplicationException web
                    when web.getResponse().getStatus() < 500 ->
                        new RequestError.WrongType(String.valueOf(web.getMessage())).exception();
                    default -> failure;
                });
        return Response.status(error.status())
                .header(AwsError.TYPE_HEADER, error.type())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(error.lambdaBody())
                .build();
    }

    private RequestException unknownOperation() {
        if (request == null || uri == null) {
            throw new IllegalStateException("no request to answer");
        }
        return new RequestError.UnknownOperation(UnservedOperations.name(request.getMethod(), uri.getPath()))
                .exception();
    }
}
