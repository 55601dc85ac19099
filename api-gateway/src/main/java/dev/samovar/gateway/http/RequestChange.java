package dev.samovar.gateway.http;

import dev.samovar.gateway.rest.BadRequest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which changes of requests parameters may ask for. */
final class RequestChange {
    private static final Pattern KEY =
            Pattern.compile("(append|overwrite|remove):(header|querystring)\\.(.+)|overwrite:path");

    private RequestChange() {}

    static void check(Map<String, String> parameters) {
        for (String key : parameters.keySet()) {
            Matcher matcher = KEY.matcher(key);
            if (!matcher.matches()) {
                throw new BadRequest("Invalid mapping expression specified: " + key
                                + ". Valid request parameter keys are <append|overwrite|remove>:<header|querystring>.<name>"
                                + " and overwrite:path")
                        .exception();
            }
            if ("header".equals(matcher.group(2)) && ReservedHeaders.contains(matcher.group(3))) {
                throw new BadRequest("Operations on header " + matcher.group(3) + " are restricted").exception();
            }
        }
    }
}
