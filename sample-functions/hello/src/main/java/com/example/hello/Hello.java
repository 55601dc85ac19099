package com.example.hello;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** Greets whoever is named in the event. */
public class Hello implements RequestHandler<String, String> {
    @Override
    public String handleRequest(String name, Context context) {
        context.getLogger().log("Greeting " + name + "\n");
        return "Hello, " + name + "!";
    }
}
