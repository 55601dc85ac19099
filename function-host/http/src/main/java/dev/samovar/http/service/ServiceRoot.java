package dev.samovar.http.service;

import dev.samovar.http.AwsError;
import dev.samovar.http.AwsErrors;
import dev.samovar.http.Caller;
import dev.samovar.http.Json;
import dev.samovar.http.RequestError;
import dev.samovar.http.RequestIds;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code POST /}: finds the operation that a request means, by its target or its action. */
@Path("/")
final class ServiceRoot {
    private static final String JSON = "application/x-amz-json-1.1";
    private static final String XML = "text/xml";

    private final Map<String, JsonOperation> jsonOperations;
    private final Map<String, QueryOperation> queryOperations;
    private final RequestIds requestIds;

    ServiceRoot(@All List<JsonOperation> json, @All List<QueryOperation> query, RequestIds requestIds) {
        jsonOperations = json.stream().collect(Collectors.toMap(JsonOperation::target, Function.identity()));
        queryOperations = query.stream().collect(Collectors.toMap(QueryOperation::action, Function.identity()));
        this.requestIds = requestIds;
    }

    @POST
    @Blocking // searching the logs of a long day takes a while
    public Response serve(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @HeaderParam("X-Amz-Target") @DefaultValue("") String target,
            byte[] body) {
        return target.isEmpty() ? query(caller, body) : json(caller, target, body);
    }

    private Response json(Caller caller, String target, byte[] body) {
        try {
            JsonOperation operation = jsonOperations.get(target);
            if (operation == null) {
                throw unknown(target.substring(target.indexOf('.') + 1));
            }
            return Response.ok(Json.CAMEL_CASE.write(operation.answer(caller, body)), JSON)
                    .build();
        } catch (RuntimeException refused) {
            AwsError error = AwsErrors.of(refused);
            return Response.status(error.status())
                    .header(AwsError.TYPE_HEADER, error.type())
                    .type(JSON)
                    .entity(error.jsonBody())
                    .build();
        }
    }

    private Response query(Caller caller, byte[] body) {
        String requestId = requestIds.next().toString();
        try {
            String action = action(new String(body, StandardCharsets.UTF_8));
            QueryOperation operation = queryOperations.get(action);
            if (operation == null) {
                throw unknown(action.isEmpty() ? "POST / without a target or an action" : action);
            }
            return xml(200, operation.answer(caller, requestId), requestId);
        } catch (RuntimeException refused) {
            AwsError error = AwsErrors.of(refused);
            return xml(error.status(), error.xmlBody(requestId), requestId);
        }
    }

    private static Response xml(int status, String body, String requestId) {
        return Response.status(status)
                .header(RequestIds.HEADER, requestId)
                .type(XML)
                .entity(body)
                .build();
    }

    private static String action(String form) {
        for (String field : form.split("&", -1)) {
            if (field.startsWith("Action=")) {
                return URLDecoder.decode(field.substring("Action=".length()), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static RuntimeException unknown(String operation) {
        return new RequestError.UnknownOperation(operation).exception();
    }
}
