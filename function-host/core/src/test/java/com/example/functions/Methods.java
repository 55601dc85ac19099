package com.example.functions;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A method for each signature that a handler may have; each tells which one was called, and with what. */
public class Methods {

    private int calls;

    public String nothing() {
        return "nothing";
    }

    public String input(String event) {
        return "input " + event;
    }

    public String context(Context context) {
        return "context " + context.getFunctionName();
    }

    public String inputAndContext(String event, Context context) {
        return "input " + event + " context " + context.getFunctionName();
    }

    public String inputStream(InputStream event) throws IOException {
        return "ignored " + event.read();
    }

    public void outputStream(OutputStream result) throws IOException {
        write(result, "output");
    }

    public void inputStreamAndContext(InputStream event, Context context) {}

    public void outputStreamAndContext(OutputStream result, Context context) throws IOException {
        write(result, "output context " + context.getFunctionName());
    }

    public String bothStreams(InputStream event, OutputStream result) throws IOException {
        event.transferTo(result);
        return "ignored";
    }

    public void bothStreamsAndContext(InputStream event, OutputStream result, Context context) throws IOException {
        event.transferTo(result);
        write(result, " context " + context.getFunctionName());
    }

    public static String fixed(String event) {
        return "static " + event;
    }

    public void returnsNothing(String event) {}

    public Void returnsVoid(String event) {
        return null;
    }

    public int counts() {
        return ++calls;
    }

    public int adds(int event) {
        return event + 1;
    }

    public long boxed(Long event) {
        return event == null ? -1 : event;
    }

    public boolean negates(boolean event) {
        return !event;
    }

    public double halves(double event) {
        return event / 2;
    }

    public int[] array(int[] event) {
        return event;
    }

    public List<Order> orders(List<Order> event) {
        return List.of(event.get(event.size() - 1));
    }

    public Map<String, Order> ordersById(Map<String, Order> event) {
        return Map.of("one", event.values().iterator().next());
    }

    public String anything(Object event) {
        return event == null ? "null" : event.getClass().getName();
    }

    public String list(List<String> event) {
        return event + " " + event.size();
    }

    public Colour colour(Colour event) {
        return event;
    }

    public Optional<String> optional(Optional<String> event) {
        return event;
    }

    public Customer customer(Customer event) {
        return event;
    }

    public String name(Customer event) {
        return event == null ? "nobody" : event.getName();
    }

    public double notANumber() {
        return Double.NaN;
    }

    public Object unserializable() {
        return new Nameless();
    }

    private static void write(OutputStream result, String text) throws IOException {
        result.write(text.getBytes(StandardCharsets.UTF_8));
    }

    public static class Nameless {
        public String getName() {
            throw new IllegalStateException("no name");
        }
    }

    public enum Colour {
        RED
    }

    public static class Customer {
        public int age;
        private String name;
        private Customer friend;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public Customer getFriend() {
            return friend;
        }

        public void setFriend(Customer friend) {
            this.friend = friend;
        }
    }
}
