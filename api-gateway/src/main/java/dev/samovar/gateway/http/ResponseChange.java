package dev.samovar.gateway.http;

import dev.samovar.gateway.rest.BadRequest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which changes of responses parameters may ask for. */
final class ResponseChange {
    private static final Pattern KEY = Pattern.compile("(append|overwrite|remove):header\\.(.+)|overwrite:statuscode");

    private ResponseChange() {}

    static void check(Map<String, String> parameters) {
        for (String key : parameters.keySet()) {
            Matcher matcher = KEY.matcher(key);
            if (!matcher.matches()) {
                throw new BadRequest("Invalid mapping expression specified: " + key
                                + ". Valid response parameter keys are <append|overwrite|remove>:header.<name> and"
                                + " overwrite:statuscode")
                        .exception();
            }
            if (matcher.group(2) != null && ReservedHeaders.contains(matcher.group(2))) {
                throw new BadRequest("Operations on header " + matcher.group(2) + " are restricted").exception();
            }
        }
    }
}
