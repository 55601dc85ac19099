package dev.samovar.http.tag;

import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionName;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.RequestError;
import java.util.Optional;

/** The resource that a request about tags names: a function, by its ARN. */
final class TaggedResource {
    private TaggedResource() {}

    static FunctionArn parse(Caller caller, String arn) {
        if (!arn.contains(":function:")) {
            throw new RequestError.InvalidParameter("Samovar has tags of functions only, not of " + arn).exception();
        }
        return FunctionName.parse(caller.home(), arn, Optional.empty());
    }
}
