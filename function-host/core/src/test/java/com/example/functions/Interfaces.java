package com.example.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Classes that implement AWS's interfaces, directly and otherwise. */
public final class Interfaces {

    private Interfaces() {}

    public static class Stream implements RequestStreamHandler {
        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
            output.write('<');
            input.transferTo(output);
            output.write('>');
        }
    }

    public static class Both implements RequestHandler<String, String>, RequestStreamHandler {
        @Override
        public String handleRequest(String input, Context context) {
            return "object";
        }

        @Override
        public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
            output.write('s');
        }
    }

    public static class Orders implements RequestHandler<List<Order>, Map<String, Order>> {
        @Override
        public Map<String, Order> handleRequest(List<Order> input, Context context) {
            Order first = input.get(0);
            return Map.of(first.id(), first);
        }
    }

    public static class NothingIn implements RequestHandler<Void, String> {
        @Override
        @SuppressWarnings("VoidUsed") // Whether it is null is the point.
        public String handleRequest(Void input, Context context) {
            return Objects.isNull(input) ? "got null" : "got something";
        }
    }

    public static class NothingOut implements RequestHandler<String, Void> {
        @Override
        public Void handleRequest(String input, Context context) {
            return null;
        }
    }

    /** Fixes the output and leaves the input to its subclasses. */
    public abstract static class Base<T> implements RequestHandler<T, String> {
        @Override
        public String handleRequest(T input, Context context) {
            return input.getClass().getSimpleName();
        }
    }

    public abstract static class Middle<A, B> extends Base<B> {}

    public static class Inherited extends Middle<Integer, Order> {}

    public static class Bounded<T extends Order> extends Base<T> {}

    public static class Unbounded<T> extends Base<T> {}

    @SuppressWarnings("rawtypes")
    public static class Raw implements RequestHandler {
        @Override
        public Object handleRequest(Object input, Context context) {
            return input;
        }
    }

    /** A generic interface with one parameter, which AWS's runtime takes for the two of its own. */
    public interface OrderHandler<T> extends RequestHandler<T, String> {}

    public static class OneParameter implements OrderHandler<Order> {
        @Override
        public String handleRequest(Order input, Context context) {
            return "";
        }
    }

    /** A plain interface in between is no obstacle. */
    public interface PlainOrderHandler extends RequestHandler<Order, String> {}

    public static class PlainParent implements PlainOrderHandler {
        @Override
        public String handleRequest(Order input, Context context) {
            return input.id();
        }
    }
}
