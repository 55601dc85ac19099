package dev.samovar.runtime.process;

import static dev.samovar.runtime.process.ShellPrograms.stage;
import static dev.samovar.runtime.process.ShellPrograms.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.samovar.function.FunctionConfiguration;
import dev.samovar.runtime.NotInstalledException;
import dev.samovar.runtime.RuntimeStage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions in Node.js and Python in this machine's own, with AWS's clients or stand-ins that the packages bring. */
@ParameterizedClass
@ValueSource(booleans = {true, false})
class OtherLanguagesTest {

    private static final String NODE_FUNCTION = """
        exports.handler = async (event) => {
          console.log("greeting", event);
          if (event === "nobody") throw new TypeError("no name");
          return `Hello, ${event}!`;
        };
        """;

    private static final String NODE_CLIENT = """
        const api = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation/`;
        const [file, name] = process.argv[2].split(".");
        const { createRequire } = await import("node:module");
        const handler = createRequire(process.cwd() + "/")(`./${file}`)[name];
        while (true) {
          const next = await fetch(api + "next");
          const answer = await handler(await next.json());
          const id = next.headers.get("lambda-runtime-aws-request-id");
          await fetch(`${api}${id}/response`, { method: "POST", body: JSON.stringify(answer) });
        }
        """;

    private static final String PYTHON_FUNCTION = """
        def handler(event, context):
            print("greeting", event, flush=True)
            if event == "nobody":
                raise TypeError("no name")
            return f"Hello, {event}!"
        """;

    private static final String PYTHON_CLIENT = """
        import importlib, json, os, sys, urllib.request as http
        api = f"http://{os.environ['AWS_LAMBDA_RUNTIME_API']}/2018-06-01/runtime/invocation/"
        file, name = sys.argv[1].rsplit(".", 1)
        handler = getattr(importlib.import_module(file), name)
        while True:
            with http.urlopen(api + "next") as next:
                answer = json.dumps(handler(json.load(next), None)).encode()
                id = next.headers["Lambda-Runtime-Aws-Request-Id"]
            http.urlopen(http.Request(f"{api}{id}/response", answer)).close()
        """;

    @Parameter
    private boolean namespaces;

    @TempDir
    private Path directory;

    private static void assumeInstalled(String what, String... question) throws Exception {
        boolean installed;
        try {
            installed = new ProcessBuilder(question)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            installed = false;
        }
        assumeTrue(installed, "needs " + what + " on this machine");
    }

    private static final Map<String, String> PYTHON_PACKAGE = Map.of(
            "app.py", PYTHON_FUNCTION, "awslambdaric/__init__.py", "", "awslambdaric/__main__.py", PYTHON_CLIENT);

    private RuntimeStage deploy(String runtime, Map<String, String> files) {
        return deploy(files, RuntimeStage.configuration(runtime, "app.handler", 10, 256));
    }

    private RuntimeStage deploy(Map<String, String> files, FunctionConfiguration configuration) {
        return stage(namespaces, directory).deploy(zip(files), configuration);
    }

    private static void assertGreets(RuntimeStage stage) {
        assertThat(stage.answer("\"Ada\"")).isEqualTo("\"Hello, Ada!\"");
        assertThat(stage.answer("\"Grace\"")).isEqualTo("\"Hello, Grace!\"");
        assertThat(stage.functionLines()).anyMatch(line -> line.endsWith("greeting Ada"));
    }

    private static void assertFailsAsOnAws(RuntimeStage stage) {
        assertThat(stage.invoke("\"nobody\"").payload().text())
                .contains("\"errorType\":", "TypeError", "\"errorMessage\":", "no name");
    }

    @Test
    void nodeRunsInTheFunctionsDirectory() throws Exception {
        assumeInstalled("Node.js 18 or later", "node", "-e", "fetch");
        try (var stage = deploy(
                "nodejs20.x",
                Map.of("app.js", NODE_FUNCTION, "node_modules/aws-lambda-ric/bin/index.mjs", NODE_CLIENT))) {
            assertGreets(stage);
            assertThat(stage.lines().getFirst()).startsWith("INIT_START Runtime Version: nodejs:20.v1");
        }
    }

    @Test
    void pythonRunsInTheFunctionsDirectory() throws Exception {
        assumeInstalled("Python 3", "python3", "-c", "");
        try (var stage = deploy("python3.12", PYTHON_PACKAGE)) {
            stage.prepare();
            assertGreets(stage);
            assertThat(stage.lines().getFirst()).startsWith("INIT_START Runtime Version: python:3.12.v1");
        }
    }

    @Test
    void aClientThatKnowsNothingOfSnapshotsRunsAsItIs() throws Exception {
        assumeInstalled("Python 3", "python3", "-c", "");
        try (var stage = deploy(
                PYTHON_PACKAGE,
                RuntimeStage.configuration("python3.12", "app.handler", 10, 256)
                        .edit()
                        .snapStart(true)
                        .make())) {
            assertGreets(stage);
            assertThat(stage.lines()).anyMatch(line -> line.startsWith("RESTORE_REPORT"));
        }
    }

    @Test
    void nodeRunsWithAwsOwnClient() throws Exception {
        assumeInstalled("Node.js with aws-lambda-ric", "sh", "-c", "command -v node && command -v aws-lambda-ric");
        try (var stage = deploy("nodejs20.x", Map.of("app.js", NODE_FUNCTION))) {
            assertGreets(stage);
            assertFailsAsOnAws(stage);
        }
    }

    @Test
    void pythonRunsWithAwsOwnClient() throws Exception {
        assumeInstalled("Python with awslambdaric", "python3", "-c", "import awslambdaric");
        try (var stage = deploy("python3.12", Map.of("app.py", PYTHON_FUNCTION))) {
            assertGreets(stage);
            assertFailsAsOnAws(stage);
        }
    }

    @Test
    void whoeverLacksTheClientLearnsItWhenTheCodeIsDeployedAndFromTheAnswer() throws Exception {
        assumeInstalled(
                "Python without awslambdaric",
                "python3",
                "-c",
                "import importlib.util as u; exit(u.find_spec('awslambdaric') is not None)");
        try (var stage = deploy("python3.12", Map.of("app.py", PYTHON_FUNCTION))) {
            assertThatThrownBy(stage::prepare)
                    .isInstanceOf(NotInstalledException.class)
                    .hasMessageStartingWith("python3.12 needs what this machine does not have: ")
                    .hasMessageEndingWith(" -m pip install awslambdaric");
            assertThat(stage.invoke("null").payload().text())
                    .startsWith("{\"errorType\":\"Runtime.InvalidEntrypoint\",\"errorMessage\":\"RequestId: ")
                    .contains(
                            " Error: python3.12 needs what this machine does not have: AWS's runtime client for Python; ")
                    .endsWith(" -m pip install awslambdaric\"}");
            assertThat(stage.lines()).anyMatch(line -> line.contains("Runtime.InvalidEntrypoint"));
        }
    }
}
