package dev.samovar.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.samovar.cli.CommandLineRun;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServeCommandTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        ""                                            | nothing to serve
        a.yaml --api abc                              | it takes no file and no function
        --api abc --variable alias=prod               | its stage has variables of its own
        a.yaml --variable alias                       | should be in KEY=VALUE format but was alias
        --api abc                                     | --api needs --data
        a.yaml --port -1                              | port -1 is not between 0 and 65535
        a.yaml --aws-port 70000                       | port 70000 is not between 0 and 65535
        a.yaml --port 5000 --aws-port 5000            | --port and --aws-port are the same
        --function /a=a.jar                           | '/a=a.jar' is not PATH=JAR:HANDLER
        --function a.b=a.jar:A                        | 'a.b' is neither a path, which begins with /, nor
        --function /a=a.jar:A --function /a=b.jar:B   | --function /a is given twice
        --function /a-b=a.jar:A --function /a/b=a.jar:A | would both be called a-b
        """)
    void whatMakesNoSenseIsToldBeforeAnythingIsStarted(String words, String told) {
        var run = CommandLineRun.samovar(("serve " + words).strip().split(" +", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("samovar: ").contains(told);
    }

    @Test
    void anApiThatIsThereNeedsTheDirectoryThatItIsIn() {
        Path nowhere = directory.resolve("nowhere");

        var run = CommandLineRun.samovar("serve", "--api", "abc", "--data", nowhere.toString());

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains(nowhere + ": there is no such directory");
        assertThat(nowhere).doesNotExist();
    }
}
