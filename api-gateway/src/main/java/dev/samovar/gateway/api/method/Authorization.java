package dev.samovar.gateway.api.method;

import dev.samovar.gateway.rest.AuthorizationType;
import dev.samovar.gateway.rest.BadRequest;
import java.util.List;

/** What says who may call a method. */
final class Authorization {
    /** AWS's words, in its order. */
    static final List<String> TYPES = List.of("NONE", "AWS_IAM", "CUSTOM", "COGNITO_USER_POOLS");

    private Authorization() {}

    static AuthorizationType type(String word) {
        if (!TYPES.contains(word)) {
            throw new BadRequest("Invalid authorizationType specified. Valid options are " + String.join(",", TYPES))
                    .exception();
        }
        return AuthorizationType.valueOf(word);
    }
}
