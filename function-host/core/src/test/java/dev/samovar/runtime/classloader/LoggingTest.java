package dev.samovar.runtime.classloader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function's java.util.logging is its own, and ends in its log. */
class LoggingTest {

    @TempDir
    private Path directory;

    private TestHost host;

    @BeforeEach
    void startHost() {
        host = new TestHost(directory);
    }

    @AfterEach
    void stopHost() {
        host.close();
        assertThat(host.failures).isEmpty();
    }

    private TestRuntime started(String body) {
        var runtime = host.start(
                FunctionJar.of("package f; import java.io.*; import java.util.logging.*; public class F {"
                        + "public static String f(String in) throws Exception {" + body + "} }"),
                "f.F::f");
        runtime.initialize();
        return runtime;
    }

    @Test
    void recordsFromInfoOnGoToTheFunctionsLog() {
        var runtime = started("Logger log = Logger.getLogger(\"f.F\"); log.fine(\"unseen\"); log.info(\"seen\");"
                + "System.getLogger(\"f.G\").log(System.Logger.Level.WARNING, \"also {0}\", 1);"
                + "return log.getParent().getName() + log.getName();");
        assertThat(runtime.answer("\"\"")).isEqualTo("\"f.F\"");
        assertThat(runtime.lines)
                .hasSize(4)
                .contains("INFO: seen", "WARNING: also 1")
                .anyMatch(line -> line.endsWith(" f.F f"));
    }

    @Test
    void aHandlerOfTheRootGetsTheFunctionsRecordsAndNotTheHosts() {
        var runtime = started("if (in.equals(\"install\")) { Logger root = LogManager.getLogManager().getLogger(\"\");"
                + "for (Handler h : root.getHandlers()) root.removeHandler(h);"
                + "root.addHandler(new Handler() { public void publish(LogRecord r) {"
                + " System.out.println(\"bridged \" + r.getMessage()); }"
                + " public void flush() {} public void close() {} }); }"
                + "else Logger.getLogger(\"f\").info(in); return in;");
        List<String> host = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                host.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            runtime.answer("\"install\"");
            Logger.getLogger("host").log(Level.SEVERE, "the host's, which a test wrote");
            runtime.answer("\"mine\"");
        } finally {
            root.removeHandler(handler);
        }

        assertThat(runtime.lines).containsExactly("bridged mine");
        assertThat(host).containsExactly("the host's, which a test wrote");
    }

    @Test
    void twoEnvironmentsHaveLoggersOfTheirOwn() {
        String body = "Logger log = Logger.getLogger(\"f\"); String was = String.valueOf(log.getLevel());"
                + "log.setLevel(Level.FINEST); return was;";
        var first = started(body);
        assertThat(first.answer("\"\"")).isEqualTo("\"null\"");
        assertThat(first.answer("\"\"")).isEqualTo("\"FINEST\"");
        assertThat(started(body).answer("\"\"")).isEqualTo("\"null\"");
    }

    @Test
    void aConfigurationIsRead() {
        var runtime = started("String text = \"handlers=java.util.logging.ConsoleHandler\\n.level=WARNING\\n"
                + "f.loud.level=FINE\\njava.util.logging.ConsoleHandler.level=ALL\\n"
                + "java.util.logging.SimpleFormatter.format=%4$s-%3$s-%5$s%n\\n\";"
                + "LogManager.getLogManager().readConfiguration(new ByteArrayInputStream(text.getBytes()));"
                + "Logger.getLogger(\"f.quiet\").info(\"unseen\"); Logger.getLogger(\"f.loud.er\").fine(\"seen\");"
                + "return LogManager.getLogManager().getProperty(\".level\");");
        assertThat(runtime.answer("\"\"")).isEqualTo("\"WARNING\"");
        assertThat(runtime.lines).containsExactly("FINE-f.loud.er-seen");
    }

    @Test
    void aLoggerThatIsMadeLaterComesBetweenItsParentAndItsChildren() {
        var runtime =
                started("Logger child = Logger.getLogger(\"a.b.c\"); Logger far = Logger.getLogger(\"a.b.c.d.e\");"
                        + "Logger root = child.getParent(); Logger parent = Logger.getLogger(\"a\"); Logger near = Logger.getLogger(\"a.b\");"
                        + "return root.getName() + \"<\" + parent.getName() + \"<\" + near.getParent().getName() + \".\" "
                        + "+ child.getParent().getName() + \"<\" + far.getParent().getName();");
        assertThat(runtime.answer("\"\"")).isEqualTo("\"<a<a.a.b<a.b.c\"");
    }
}
