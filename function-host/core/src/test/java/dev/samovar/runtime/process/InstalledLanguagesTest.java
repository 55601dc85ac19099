package dev.samovar.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.CodeDigest;
import dev.samovar.function.FunctionArn;
import dev.samovar.function.FunctionVersion;
import dev.samovar.runtime.RuntimeStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How functions in Node.js and Python are started, on machines that have what it takes and on others. */
class InstalledLanguagesTest {

    @TempDir
    private Path machine;

    private RuntimeCommand.Places places;

    @BeforeEach
    void layOut() throws IOException {
        for (String directory : List.of("bin", "task", "layers", "lib")) {
            Files.createDirectory(machine.resolve(directory));
        }
        Path elsewhere = machine.resolve("elsewhere");
        var real = new Layout(
                machine.resolve("task"), elsewhere, machine.resolve("layers"), elsewhere, elsewhere, elsewhere);
        places = new RuntimeCommand.Places(real, Layout.AWS);
    }

    private RuntimeCommand.Start start(String runtime) throws Exception {
        var function = function(runtime);
        return commands().of(function).start(function, places);
    }

    private void check(String runtime) throws Exception {
        var function = function(runtime);
        commands().of(function).check(function, places);
    }

    private static FunctionVersion function(String runtime) {
        return new FunctionVersion(
                1,
                FunctionArn.unqualified(AccountRegion.DEFAULT, "test"),
                FunctionVersion.LATEST,
                RuntimeStage.configuration(runtime, "app.handler", 3, 128),
                new CodeDigest("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
                List.of());
    }

    private RuntimeCommands commands() {
        return new RuntimeCommands(
                new ClassArchives(Runnable::run),
                machine,
                Optional.empty(),
                SearchPath.parse(machine.resolve("nothing") + "::" + machine.resolve("bin")));
    }

    private Path program(String name, String script) throws IOException {
        Path file = Files.writeString(machine.resolve("bin").resolve(name), "#!/bin/sh\n" + script);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void python(String name, boolean withClient) throws IOException {
        program(name, "echo /usr/lib/real-" + name + "\necho " + (withClient ? "True" : "False") + "\n");
    }

    private void file(String path) throws IOException {
        Files.createDirectories(machine.resolve(path).getParent());
        Files.createFile(machine.resolve(path));
    }

    private void assertMissing(String runtime, String what) {
        for (ThrowingCallable asked : List.<ThrowingCallable>of(() -> start(runtime), () -> check(runtime))) {
            assertThatThrownBy(asked)
                    .isInstanceOf(RuntimeCommand.CannotStartException.class)
                    .hasMessage(runtime + " needs what this machine does not have: " + what);
        }
    }

    @Test
    void nodeRunsTheClientThatIsInstalledGlobally() throws Exception {
        Path node = program("node", "");
        file("lib/aws-lambda-ric/index.mjs");
        Path client = machine.resolve("lib/aws-lambda-ric/index.mjs");
        Files.setPosixFilePermissions(client, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createSymbolicLink(machine.resolve("bin/aws-lambda-ric"), client);
        var start = start("nodejs22.x");
        assertThat(start.command())
                .containsExactly(node.toString(), client.toRealPath().toString(), "app.handler");
        assertThat(start.variables())
                .containsEntry("NODE_PATH", "/opt/nodejs/node22/node_modules:/opt/nodejs/node_modules:/var/task");
    }

    @Test
    void nodeRunsTheClientOfTheFunctionBeforeAnother() throws Exception {
        program("node", "");
        program("aws-lambda-ric", "");
        file("layers/nodejs/node_modules/aws-lambda-ric/bin/index.mjs");
        assertThat(start("nodejs20.x").command()).contains("/opt/nodejs/node_modules/aws-lambda-ric/bin/index.mjs");
        file("task/node_modules/aws-lambda-ric/bin/index.mjs");
        assertThat(start("nodejs20.x").command()).contains("/var/task/node_modules/aws-lambda-ric/bin/index.mjs");
    }

    @Test
    void whoeverLacksNodeOrItsClientIsToldWhatToInstall() throws Exception {
        assertMissing("nodejs24.x", "Node.js; install it, so that node is on the PATH of Samovar");
        program("node", "");
        assertMissing("nodejs24.x", "AWS's runtime client for Node.js; npm install -g aws-lambda-ric");
    }

    @Test
    void pythonOfTheRuntimesVersionIsPreferred() throws Exception {
        python("python3", true);
        python("python3.12", true);
        var start = start("python3.12");
        assertThat(start.command()).containsExactly("/usr/lib/real-python3.12", "-m", "awslambdaric", "app.handler");
        assertThat(start.variables())
                .containsEntry("PYTHONPATH", "/opt/python/lib/python3.12/site-packages:/opt/python");
        assertThat(start("python3.9").command()).startsWith("/usr/lib/real-python3");
    }

    @Test
    void aPythonThatHasTheClientIsPreferredToOneThatHasNot() throws Exception {
        python("python3", true);
        python("python3.13", false);
        program("python3.14", "echo 'not this version' >&2; exit 127");
        assertThat(start("python3.13").command()).startsWith("/usr/lib/real-python3", "-m");
        assertThat(start("python3.14").command()).startsWith("/usr/lib/real-python3", "-m");
    }

    @Test
    void aPackageMayBringTheClientForPython() throws Exception {
        python("python3", false);
        Files.createDirectories(machine.resolve("task/awslambdaric"));
        assertThat(start("python3.10").command()).startsWith("/usr/lib/real-python3", "-m");
    }

    @Test
    void whoeverLacksPythonOrItsClientIsToldWhatToInstall() throws Exception {
        assertMissing("python3.11", "Python; install it, so that python3 is on the PATH of Samovar");
        python("python3", false);
        assertMissing(
                "python3.11", "AWS's runtime client for Python; /usr/lib/real-python3 -m pip install awslambdaric");
        /* Installed meanwhile. */
        python("python3", true);
        check("python3.11");
        assertThat(start("python3.11").command()).startsWith("/usr/lib/real-python3");
    }

    @Test
    void whatAFunctionShouldBringItselfIsNotTheMachinesConcern() throws Exception {
        check("provided.al2023");
        assertThatThrownBy(() -> start("provided.al2023")).hasMessageStartingWith("Couldn't find valid bootstrap(s)");
    }

    @Test
    void whoeverLacksJavaIsToldSo() {
        assertThatThrownBy(() -> check("java25"))
                .hasMessageStartingWith("No Java 17 or newer is on this machine to run this function");
    }
}
