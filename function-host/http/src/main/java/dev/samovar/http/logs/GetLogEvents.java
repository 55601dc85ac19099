package dev.samovar.http.logs;

import dev.samovar.log.LogEvent;
import dev.samovar.log.LogPage;
import dev.samovar.log.LogStore;
import dev.samovar.log.LogStreamName;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Json;
import dev.samovar.protocol.RequestError;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Reads one log stream, forwards or backwards from where a token says. */
@Singleton
final class GetLogEvents implements LogsOperation {
    private static final int LIMIT_MAX = 10_000;

    private final LogStore logs;

    GetLogEvents(LogStore logs) {
        this.logs = logs;
    }

    record Request(
            Optional<String> logGroupName,
            Optional<String> logGroupIdentifier,
            Optional<String> logStreamName,
            Optional<Long> startTime,
            Optional<Long> endTime,
            Optional<String> nextToken,
            Optional<Integer> limit,
            Optional<Boolean> startFromHead) {}

    record Response(List<Event> events, String nextForwardToken, String nextBackwardToken) {}

    record Event(long timestamp, String message, long ingestionTime) {}

    @Override
    public String name() {
        return "GetLogEvents";
    }

    @Override
    public Response answer(Caller caller, byte[] body) {
        Request request = Json.CAMEL_CASE.read(body, Request.class);
        String group = GroupReference.name(request.logGroupName(), request.logGroupIdentifier());
        String stream = request.logStreamName()
                .orElseThrow(() -> new RequestError.InvalidLogParameter("A log stream must be named.").exception());
        LogPage page = logs.stream(new LogStreamName(caller.home(), group, stream))
                .orElseThrow(() -> new RequestError.NoSuchLog("The specified log stream does not exist.").exception());
        return read(page, request);
    }

    private static Response read(LogPage page, Request request) {
        int limit = Limit.of(request.limit(), LIMIT_MAX, LIMIT_MAX);
        var period = new Period(request.startTime(), request.endTime());
        List<LogEvent> events = page.events();
        int begin = 0;
        while (begin < events.size() && !period.contains(events.get(begin))) {
            begin++;
        }
        int end = begin;
        while (end < events.size() && period.contains(events.get(end))) {
            end++;
        }
        StreamPosition position = request.nextToken()
                .map(StreamPosition::parse)
                .orElse(request.startFromHead().orElse(false) ? StreamPosition.HEAD : StreamPosition.TAIL);
        int at = (int) Math.clamp(position.index() - page.forgotten(), (long) begin, (long) end);
        int from = position.forward() ? at : Math.max(begin, at - limit);
        int to = position.forward() ? Math.min(end, at + limit) : at;
        return new Response(
                events.subList(from, to).stream().map(GetLogEvents::event).toList(),
                StreamPosition.forward(page.forgotten() + to),
                StreamPosition.backward(page.forgotten() + from));
    }

    private static Event event(LogEvent event) {
        long at = event.at().toEpochMilli();
        return new Event(at, event.message(), at);
    }
}
