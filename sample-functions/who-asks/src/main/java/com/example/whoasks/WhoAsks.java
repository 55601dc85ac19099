package com.example.whoasks;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.Map;

/** Says where its event came from. */
public class WhoAsks implements RequestHandler<Map<String, Object>, String> {

    @Override
    public String handleRequest(Map<String, Object> event, Context context) {
        String who = who(event);
        context.getLogger().log("asked by " + who + "\n");
        return "Java was asked by " + who;
    }

    private static String who(Map<String, Object> event) {
        if (event.containsKey("Records")) {
            return "a queue";
        }
        return event.containsKey("routeKey") ? "an API" : "hand";
    }
}
