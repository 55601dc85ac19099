package dev.samovar.gateway.log;

import dev.samovar.gateway.deploy.LiveStage;
import dev.samovar.gateway.pipeline.Exchange;
import dev.samovar.gateway.pipeline.ExchangeListener;
import dev.samovar.gateway.pipeline.ExecutionLog;
import dev.samovar.gateway.rest.MethodSetting;
import dev.samovar.log.LogEvent;
import dev.samovar.log.LogSink;
import dev.samovar.log.LogStreamName;
import java.util.List;
import java.util.Optional;

/** Writes what happened to each request to the log groups where AWS's users look for it. */
public final class ExecutionLogs implements ExchangeListener {
    private static final String GROUP = "API-Gateway-Execution-Logs_";

    private final LogSink logs;

    public ExecutionLogs(LogSink logs) {
        this.logs = logs;
    }

    @Override
    public void ended(Exchange exchange) {
        List<ExecutionLog.Line> lines = exchange.log().lines();
        if (lines.isEmpty()) {
            return;
        }
        LiveStage stage = exchange.stage();
        String group = GROUP + stage.apiId() + "/" + stage.stage().stageName()
                + (exchange.release().isCanary() ? "/Canary" : "");
        var stream = new LogStreamName(stage.home(), group, exchange.api().deploymentId());
        String wanted = exchange.routeIfKnown()
                .flatMap(route -> stage.setting(route.method()))
                .or(() -> Optional.ofNullable(stage.stage().methodSettings().get(MethodSetting.ALL_METHODS)))
                .flatMap(MethodSetting::loggingLevel)
                .orElse("OFF");
        for (ExecutionLog.Line line : lines) {
            if (wanted.equals(ExecutionLog.Level.INFO.name())
                    || wanted.equals(line.level().name())) {
                logs.append(stream, new LogEvent(line.at(), "(" + exchange.id().requestId() + ") " + line.text()));
            }
        }
    }
}
