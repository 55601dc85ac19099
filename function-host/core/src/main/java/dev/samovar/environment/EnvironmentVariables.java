package dev.samovar.environment;

import dev.samovar.function.FunctionConfiguration;
import dev.samovar.function.FunctionVersion;
import dev.samovar.function.LoggingConfiguration;
import dev.samovar.log.LogStreamName;
import dev.samovar.runtime.Initialization;
import java.util.HashMap;
import java.util.Map;

/** The environment variables that a function sees: its own, and those that AWS sets in the managed runtimes. */
final class EnvironmentVariables {
    private EnvironmentVariables() {}

    static Map<String, String> of(FunctionVersion function, Initialization.Type type, LogStreamName log) {
        FunctionConfiguration configuration = function.configuration();
        String region = function.function().home().region();
        Map<String, String> variables = new HashMap<>();
        variables.put("AWS_ACCESS_KEY_ID", function.function().home().account());
        variables.put("AWS_SECRET_ACCESS_KEY", "samovar");
        variables.put("AWS_SESSION_TOKEN", "samovar");
        variables.put("AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR");
        variables.put("AWS_XRAY_DAEMON_ADDRESS", "127.0.0.1:2000");
        variables.put("LANG", "en_US.UTF-8");
        variables.put(
                "LD_LIBRARY_PATH",
                "/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:/var/task:" + "/var/task/lib:/opt/lib");
        variables.put("PATH", "/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin");
        variables.put("TZ", ":UTC");
        variables.putAll(configuration.environment());

        variables.put("AWS_REGION", region);
        variables.put("AWS_DEFAULT_REGION", region);
        variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_" + configuration.runtime());
        variables.put("AWS_LAMBDA_FUNCTION_NAME", function.function().name());
        variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(configuration.memoryMb()));
        variables.put("AWS_LAMBDA_FUNCTION_VERSION", function.version());
        variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", type.awsName());
        variables.put("LAMBDA_TASK_ROOT", "/var/task");
        variables.put("LAMBDA_RUNTIME_DIR", "/var/runtime");
        variables.put("_HANDLER", configuration.handler());
        if (type != Initialization.Type.SNAP_START) {
            variables.put("AWS_LAMBDA_LOG_GROUP_NAME", log.group());
            variables.put("AWS_LAMBDA_LOG_STREAM_NAME", log.stream());
        }
        if (configuration.logging().format() == LoggingConfiguration.Format.JSON) {
            variables.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
            variables.put(
                    "AWS_LAMBDA_LOG_LEVEL",
                    configuration.logging().applicationLevel().name());
        }
        return variables;
    }
}
