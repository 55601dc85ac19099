package dev.samovar.runtime.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.samovar.invocation.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionErrorTest {

    @Test
    void anInterfacesExceptionHasTheFunctionsFramesOnly() {
        FunctionError error = FunctionError.of(thrownBy("Faults$Throwing", "\"bad\""));

        assertThat(error.payload().text())
                .matches("\\{\"errorMessage\":\"bad\",\"errorType\":\"java.lang.IllegalArgumentException\","
                        + "\"stackTrace\":\\[\"com.example.functions.Faults\\$Throwing.handleRequest\\(Faults.java:\\d+\\)\","
                        + "\"com.example.functions.Faults\\$Throwing.handleRequest\\(Faults.java:\\d+\\)\"]}");
        assertThat(error.errorType()).isEqualTo("Runtime.UserException");
        assertThat(error.fatal()).isFalse();
    }

    @Test
    void aMethodsExceptionKeepsTheFramesOfReflectionAsOnAws() {
        String payload = FunctionError.of(thrownBy("Faults::throwsPlain", "\"e\""))
                .payload()
                .text();

        assertThat(payload)
                .startsWith("{\"errorMessage\":\"bad \\\"event\\\"\","
                        + "\"errorType\":\"java.lang.IllegalArgumentException\","
                        + "\"stackTrace\":[\"com.example.functions.Faults.throwsPlain(Faults.java:")
                .contains("java.lang.reflect.Method.invoke(")
                .doesNotContain("samovar", "cause", "disk");
    }

    @Test
    void theLogHasTheCausesToo() {
        String log = FunctionError.of(thrownBy("Faults::throwsPlain", "\"e\"")).log();

        assertThat(log)
                .startsWith("""
                        bad "event": java.lang.IllegalArgumentException
                        java.lang.IllegalArgumentException: bad "event"
                        \tat com.example.functions.Faults.throwsPlain(Faults.java:""")
                .contains("\nCaused by: java.io.IOException: disk\n")
                .endsWith("\n\n")
                .doesNotContain("samovar");
    }

    @Test
    void anExceptionWithoutAMessageIsNamedInstead() {
        assertThat(FunctionError.of(thrownBy("Faults::throwsWithoutMessage", "\"e\""))
                        .payload()
                        .text())
                .startsWith("{\"errorMessage\":\"java.lang.IllegalStateException\","
                        + "\"errorType\":\"java.lang.IllegalStateException\",");
    }

    @Test
    void checkedExceptionsComeOutAsTheyWereThrown() {
        assertThat(thrownBy("Faults::throwsChecked", "\"e\""))
                .isExactlyInstanceOf(java.io.IOException.class)
                .hasMessage("checked");
    }

    @ParameterizedTest
    @CsvSource({"throwsPlain, false", "runsOutOfMemory, true", "recursesForEver, true", "losesItsDisk, true"})
    void errorsOfTheVirtualMachineAndOfItsInputEndTheRuntime(String method, boolean fatal) {
        assertThat(FunctionError.of(thrownBy("Faults::" + method, "\"e\"")).fatal())
                .isEqualTo(fatal);
    }

    @Test
    void anExceptionThatCannotBeDescribedIsNamed() {
        FunctionError error = FunctionError.of(thrownBy("Faults::throwsWhatCannotBeDescribed", "\"e\""));

        assertThat(error.payload().text())
                .startsWith("{\"errorMessage\":\"com.example.functions.Faults$Indescribable\","
                        + "\"errorType\":\"com.example.functions.Faults$Indescribable\","
                        + "\"stackTrace\":[\"com.example.functions.Faults.throwsWhatCannotBeDescribed(");
    }

    @Test
    void exceptionsThatCauseEachOtherAreToldOnce() {
        var first = new IllegalStateException("first");
        var second = new IllegalStateException("second", first);
        first.initCause(second);
        first.addSuppressed(second);

        assertThat(FunctionError.of(first).log()).contains("CIRCULAR REFERENCE");
    }

    private static Throwable thrownBy(String name, String event) {
        return catchThrowable(() -> Handlers.load("com.example.functions." + name, new FunctionClasses())
                .handle(Payload.of(event), Contexts.plain()));
    }
}
