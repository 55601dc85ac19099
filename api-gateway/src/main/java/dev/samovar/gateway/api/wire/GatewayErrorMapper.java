package dev.samovar.gateway.api.wire;

import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.GatewayError;
import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.gateway.rest.LimitExceeded;
import dev.samovar.gateway.rest.NotFound;
import dev.samovar.gateway.rest.WrongType;
import dev.samovar.protocol.AwsError;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** Answers every refused request to the management API with AWS's error. */
@Provider
public final class GatewayErrorMapper implements ExceptionMapper<GatewayException> {

    @Override
    public Response toResponse(GatewayException refused) {
        AwsError error = of(refused.error());
        return Response.status(error.status())
                .header(AwsError.TYPE_HEADER, error.type())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(ApiJson.write(Map.of("message", error.message())))
                .build();
    }

    private static AwsError of(GatewayError error) {
        String message = error.message();
        return switch (error) {
            case BadRequest _ -> new AwsError(400, "BadRequestException", message);
            case Conflict _ -> new AwsError(409, "ConflictException", message);
            case LimitExceeded _ -> new AwsError(429, "LimitExceededException", message);
            case NotFound _ -> new AwsError(404, "NotFoundException", message);
            case WrongType _ -> new AwsError(400, "SerializationException", message);
        };
    }
}
