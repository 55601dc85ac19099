package dev.samovar.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An error as a client of AWS sees it.
 *
 * @param status the HTTP status
 * @param type AWS's name for the error
 * @param message a text for people
 * @param reason AWS's word for why an invocation was throttled
 */
public record AwsError(int status, String type, String message, Optional<String> reason) {
    /** The header that names the type. */
    public static final String TYPE_HEADER = "x-amzn-ErrorType";

    private static final int SERVER_ERRORS = 500;

    public AwsError(int status, String type, String message) {
        this(status, type, message, Optional.empty());
    }

    /** The body in the form of the Lambda API. */
    public byte[] lambdaBody() {
        Map<String, String> body = new LinkedHashMap<>();
        reason.ifPresent(why -> body.put("Reason", why));
        if (!type.equals("ValidationException")) {
            body.put("Type", status < SERVER_ERRORS ? "User" : "Server");
        }
        body.put(messageMember(), message);
        return Json.PASCAL_CASE.write(body);
    }

    /* The API's model spells the member both ways. */
    private String messageMember() {
        return switch (type) {
            case "ResourceNotFoundException", "ResourceInUseException", "AccessDeniedException", "ServiceException" ->
                "Message";
            default -> "message";
        };
    }

    /** The body in the form of services that speak JSON 1.1. */
    public byte[] jsonBody() {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("__type", type);
        body.put("message", message);
        return Json.CAMEL_CASE.write(body);
    }

    /** The body in the form of services that speak XML. */
    public String xmlBody(String requestId) {
        return "<ErrorResponse><Error><Type>" + (status < SERVER_ERRORS ? "Sender" : "Receiver") + "</Type><Code>"
                + type + "</Code><Message>" + Xml.text(message) + "</Message></Error><RequestId>" + requestId
                + "</RequestId></ErrorResponse>";
    }
}
