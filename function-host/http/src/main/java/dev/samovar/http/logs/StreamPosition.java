package dev.samovar.http.logs;

import dev.samovar.protocol.RequestError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place between two events of a stream, and where to read from there.
 *
 * @param forward whether to read on, or back
 * @param index how many events of the stream are before it
 */
record StreamPosition(boolean forward, long index) {
    static final StreamPosition HEAD = new StreamPosition(true, 0);
    static final StreamPosition TAIL = new StreamPosition(false, Long.MAX_VALUE);

    private static final Pattern TOKEN = Pattern.compile("(?<direction>[fb])/(?<index>\\d{56})/s");

    static String forward(long index) {
        return "f/%056d/s".formatted(index);
    }

    static String backward(long index) {
        return "b/%056d/s".formatted(index);
    }

    static StreamPosition parse(String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            throw new RequestError.InvalidLogParameter("The specified nextToken is invalid.").exception();
        }
        String digits = parts.group("index");
        return new StreamPosition(
                parts.group("direction").equals("f"), Long.parseLong(digits.substring(digits.length() - 18)));
    }
}
