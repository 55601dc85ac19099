package dev.samovar.gateway.log;

import dev.samovar.gateway.http.exchange.HttpExchange;
import dev.samovar.gateway.http.exchange.HttpExchangeListener;
import dev.samovar.gateway.http.exchange.HttpValues;
import dev.samovar.gateway.http.live.LiveHttpStage;
import dev.samovar.gateway.message.VariableText;
import dev.samovar.gateway.rest.AccessLogSettings;
import dev.samovar.log.LogEvent;
import dev.samovar.log.LogSink;
import dev.samovar.log.LogStreamName;
import java.time.Duration;
import java.util.Optional;

/** Writes a line for each request to the stages of HTTP APIs that want one. */
public final class HttpAccessLog implements HttpExchangeListener {
    private static final String ABSENT = "-";

    private final LogSink logs;

    public HttpAccessLog(LogSink logs) {
        this.logs = logs;
    }

    @Override
    public void ended(HttpExchange exchange) {
        LiveHttpStage stage = exchange.stage();
        Optional<VariableText> format = stage.accessLogFormat();
        if (format.isEmpty() || logs.discards()) {
            return;
        }
        String group = stage.stage()
                .accessLogSettings()
                .map(AccessLogSettings::destinationArn)
                .map(LogGroupArn::group)
                .orElseThrow();
        var stream = new LogStreamName(
                stage.home(), group, stage.apiId() + "/" + stage.stage().stageName());
        String line = format.get()
                .render(new HttpValues(exchange), ABSENT)
                .replace('\n', ' ')
                .replace('\r', ' ');
        logs.append(
                stream,
                new LogEvent(
                        exchange.request().receivedAt().plus(exchange.latency().orElse(Duration.ZERO)), line));
    }
}
