package dev.samovar.runtime.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.samovar.runtime.handler.HandlerFault.Reporting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandlerFaultTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "::", "::handle", "com.example.functions.Methods::"})
    void aHandlerStringNamesAClassAndPerhapsAMethod(String handler) {
        HandlerFault fault = fault(handler, new FunctionClasses());

        assertThat(fault).hasMessage("Invalid handler: `" + handler + "'");
        assertThat(fault.reporting()).isEqualTo(Reporting.AT_INVOKE);
        assertThat(FunctionError.of(fault).payload().text())
                .isEqualTo("{\"errorMessage\":\"Invalid handler: `" + handler + "'\"}");
        assertThat(FunctionError.of(fault).log()).isEqualTo("Invalid handler: `" + handler + "'\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Nowhere | AT_INVOKE | java.lang.ClassNotFoundException | Class not found: com.example.functions.Nowhere
                    Faults$StaticFailure::handle | AT_INIT | java.lang.ExceptionInInitializerError | Error loading class com.example.functions.Faults$StaticFailure
                    Faults$StaticError | AT_INIT | java.lang.LinkageError | Error loading class com.example.functions.Faults$StaticError: no such luck
                    Faults$ConstructorFailure::handle | AT_INIT | java.lang.IllegalStateException | constructor failed
                    Faults$NoDefaultConstructor::handle | AT_INVOKE | java.lang.Exception | Class com.example.functions.Faults$NoDefaultConstructor has no public zero-argument constructor
                    Faults$Inner::handle | AT_INVOKE | java.lang.Exception | Class com.example.functions.Faults$Inner cannot be instantiated because it is a non-static inner class
                    Faults$Abstract::handle | AT_INVOKE | java.lang.InstantiationException | java.lang.InstantiationException
                    """)
    void aClassThatCannotBeUsedSaysWhy(String name, Reporting reporting, String errorType, String message) {
        HandlerFault fault = fault("com.example.functions." + name, new FunctionClasses());

        assertThat(fault).hasMessage(message);
        assertThat(fault.reporting()).isEqualTo(reporting);
        assertThat(FunctionError.of(fault).payload().text())
                .isEqualTo("{\"errorMessage\":\"" + message + "\",\"errorType\":\"" + errorType + "\"}");
        assertThat(FunctionError.of(fault).errorType()).isEqualTo("Runtime.BadFunctionCode");
        assertThat(FunctionError.of(fault).fatal()).isEqualTo(reporting != Reporting.AT_INVOKE);
        assertThat(FunctionError.of(fault).log()).startsWith(message + ": " + errorType + "\n" + errorType);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Overloads::unusable | No public method named unusable with appropriate method signature found on class com.example.functions.Overloads
                    Methods::missing | No public method named missing with appropriate method signature found on class com.example.functions.Methods
                    Methods::write | No public method named write with appropriate method signature found on class com.example.functions.Methods
                    Methods | Class does not implement an appropriate handler interface: com.example.functions.Methods
                    Interfaces$Raw | Class com.example.functions.Interfaces$Raw does not implement RequestHandler with concrete type parameters
                    Interfaces$Unbounded | Class com.example.functions.Interfaces$Unbounded does not implement RequestHandler with concrete type parameters: parameter T has no upper bound.
                    Interfaces$OneParameter | Invalid class signature for RequestHandler. Expected two generic types, got 1
                    """)
    void aClassWithoutAHandlerSaysSoWithoutAType(String name, String message) {
        HandlerFault fault = fault("com.example.functions." + name, new FunctionClasses());

        assertThat(fault).hasMessage(message);
        assertThat(fault.errorType()).isEmpty();
        assertThat(fault.reporting()).isEqualTo(Reporting.AT_INVOKE);
    }

    @Test
    void aConstructorsExceptionIsLoggedWithTheFunctionsFramesOnly() {
        HandlerFault fault = fault("com.example.functions.Faults$ConstructorFailure::handle", new FunctionClasses());

        assertThat(FunctionError.of(fault).log())
                .contains("\tat com.example.functions.Faults$ConstructorFailure.<init>(Faults.java:")
                .doesNotContain("samovar");
    }

    @Test
    void aClassWhoseParentIsMissingEndsTheRuntimeAtTheFirstInvocation() {
        HandlerFault fault = fault("com.example.functions.Faults$NeedsMissing::handle", withoutMissing());

        assertThat(fault)
                .hasMessage("Error loading class com.example.functions.Faults$NeedsMissing:"
                        + " com/example/functions/Faults$Missing");
        assertThat(fault.errorType()).contains("java.lang.NoClassDefFoundError");
        assertThat(fault.reporting()).isEqualTo(Reporting.AT_INVOKE_THEN_EXIT);
    }

    @Test
    void aMethodThatMentionsAMissingClassCannotBeLoaded() {
        HandlerFault fault = fault("com.example.functions.Faults$MentionsMissing::handle", withoutMissing());

        assertThat(fault)
                .hasMessage("Error loading method handle on class com.example.functions.Faults$MentionsMissing");
        assertThat(fault.errorType()).contains("java.lang.NoClassDefFoundError");
        assertThat(fault.reporting()).isEqualTo(Reporting.AT_INVOKE);
    }

    @Test
    void aPackageMayHaveOneSerializerOfItsOwn(@TempDir Path directory) throws Throwable {
        declareSerializers(directory, "com.example.functions.UpperCaseSerializer");
        var loader = new FunctionClasses(directory);

        Handler handler = Handlers.load("com.example.functions.Methods::inputAndContext", loader);

        assertThat(handler.handle(dev.samovar.invocation.Payload.of("raw"), Contexts.plain())
                        .text())
                .isEqualTo("INPUT RAW CONTEXT ORDERS");
    }

    @Test
    void aPackageMayNotHaveTwoSerializersOfItsOwn(@TempDir Path directory) throws IOException {
        declareSerializers(
                directory,
                "com.example.functions.UpperCaseSerializer",
                "com.example.functions.UpperCaseSerializer$Other");

        HandlerFault fault = fault("com.example.functions.Methods::input", new FunctionClasses(directory));

        assertThat(fault)
                .hasMessage("Too many serializers provided inside the META-INF/services folder, only one is allowed");
        assertThat(fault.errorType())
                .contains("com.amazonaws.services.lambda.runtime.api.client.TooManyServiceProvidersFoundException");
        assertThat(fault.reporting()).isEqualTo(Reporting.AT_INVOKE);
    }

    @Test
    void aSerializerThatIsDeclaredButMissingIsAFaultAtInvoke(@TempDir Path directory) throws IOException {
        declareSerializers(directory, "com.example.functions.Nowhere");

        HandlerFault fault = fault("com.example.functions.Methods::input", new FunctionClasses(directory));

        assertThat(fault.errorType()).contains("java.util.ServiceConfigurationError");
        assertThat(fault.reporting()).isEqualTo(Reporting.AT_INVOKE);
    }

    private static void declareSerializers(Path directory, String... classNames) throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.write(
                services.resolve("com.amazonaws.services.lambda.runtime.CustomPojoSerializer"),
                Stream.of(classNames).toList());
    }

    private static ClassLoader withoutMissing() {
        return new FunctionClasses() {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (name.endsWith("$Missing")) {
                    throw new ClassNotFoundException(name);
                }
                return super.findClass(name);
            }
        };
    }

    private static HandlerFault fault(String handler, ClassLoader loader) {
        return catchThrowableOfType(HandlerFault.class, () -> Handlers.load(handler, loader));
    }
}
