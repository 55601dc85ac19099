package dev.samovar.http.logs;

import dev.samovar.log.LogEvent;
import dev.samovar.log.LogPage;
import dev.samovar.log.LogStore;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Json;
import dev.samovar.protocol.Page;
import dev.samovar.protocol.RequestError;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Searches the streams of a log group; {@code aws logs tail} asks it again and again. */
@Singleton
final class FilterLogEvents implements LogsOperation {
    private static final int LIMIT_MAX = 10_000;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{64}");

    private final LogStore logs;

    FilterLogEvents(LogStore logs) {
        this.logs = logs;
    }

    record Request(
            Optional<String> logGroupName,
            Optional<String> logGroupIdentifier,
            Optional<List<String>> logStreamNames,
            Optional<String> logStreamNamePrefix,
            Optional<Long> startTime,
            Optional<Long> endTime,
            Optional<String> filterPattern,
            Optional<String> nextToken,
            Optional<Integer> limit) {

        boolean wants(LogPage page) {
            String stream = page.name().stream();
            return logStreamNames.map(names -> names.contains(stream)).orElse(true)
                    && logStreamNamePrefix.map(stream::startsWith).orElse(true);
        }
    }

    record Response(List<Event> events, List<String> searchedLogStreams, Optional<String> nextToken) {}

    record Event(String logStreamName, long timestamp, String message, long ingestionTime, String eventId) {}

    @Override
    public String name() {
        return "FilterLogEvents";
    }

    @Override
    public Response answer(Caller caller, byte[] body) {
        Request request = Json.CAMEL_CASE.read(body, Request.class);
        String group = GroupReference.name(request.logGroupName(), request.logGroupIdentifier());
        if (request.logStreamNames().isPresent()
                && request.logStreamNamePrefix().isPresent()) {
            throw new RequestError.InvalidLogParameter(
                            "logStreamNames and logStreamNamePrefix cannot be used together.")
                    .exception();
        }
        checkToken(request.nextToken());
        FilterPattern pattern = FilterPattern.parse(request.filterPattern().orElse(""));
        int limit = Limit.of(request.limit(), LIMIT_MAX, LIMIT_MAX);
        List<LogPage> streams = logs.streams(caller.home(), group);
        if (streams.isEmpty()) {
            throw GroupReference.unknown();
        }
        var period = new Period(request.startTime(), request.endTime());
        List<Event> found = new ArrayList<>();
        for (LogPage stream : streams) {
            if (request.wants(stream)) {
                search(stream, period, pattern, found);
            }
        }
        found.sort(Comparator.comparing(Event::eventId));
        Page<Event> page = Page.of(found, Event::eventId, request.nextToken(), limit);
        return new Response(page.items(), List.of(), page.nextMarker());
    }

    private static void checkToken(Optional<String> token) {
        if (token.isPresent() && !TOKEN.matcher(token.get()).matches()) {
            throw new RequestError.InvalidLogParameter("The specified nextToken is invalid.").exception();
        }
    }

    private static void search(LogPage stream, Period period, FilterPattern pattern, List<Event> found) {
        long position = stream.forgotten();
        for (LogEvent event : stream.events()) {
            if (period.contains(event) && pattern.matches(event.message())) {
                found.add(event(stream.name().stream(), event, position));
            }
            position++;
        }
    }

    /* The id orders events by time, and within a stream by position; a client that saw it once skips it. */
    private static Event event(String stream, LogEvent event, long position) {
        long at = event.at().toEpochMilli();
        String id = "%019d%010d%019d".formatted(at, Integer.toUnsignedLong(stream.hashCode()), position);
        return new Event(stream, at, event.message(), at, id);
    }
}
