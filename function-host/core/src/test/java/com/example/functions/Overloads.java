package com.example.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** Methods with several overloads, of which one is to be preferred. */
public class Overloads implements RequestHandler<Order, String> {

    @Override
    public String handleRequest(Order event, Context context) {
        return "order " + event.id();
    }

    public String withContext(String event) {
        return "event";
    }

    public String withContext(String event, Context context) {
        return "event and context";
    }

    public String withContext() {
        return "nothing";
    }

    public String contextFirst(Context context) {
        return "context";
    }

    public String contextFirst() {
        return "nothing";
    }

    public void streams(InputStream event, OutputStream result, Context context) throws java.io.IOException {
        result.write('3');
    }

    public String streams(String event, Context context) {
        return "event and context";
    }

    public String passesOver(String event) {
        return "event";
    }

    public String passesOver(String event, String other) {
        return "two";
    }

    public String passesOver(Context context, String other) {
        return "two";
    }

    public String passesOver(OutputStream result, String other) {
        return "two";
    }

    public String passesOver(InputStream event, String other) {
        return "two";
    }

    public String passesOver(String event, String other, Context context) {
        return "three";
    }

    public String passesOver(String a, String b, String c, String d) {
        return "four";
    }

    public String unusable(String event, String other) {
        return "two";
    }
}
