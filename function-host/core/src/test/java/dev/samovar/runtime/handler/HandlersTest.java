package dev.samovar.runtime.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.invocation.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    nothing                | "e" | "nothing"
                    input                  | "e" | "input e"
                    context                | "e" | "context orders"
                    inputAndContext        | "e" | "input e context orders"
                    inputStream            | "e" | null
                    outputStream           | "e" | output
                    inputStreamAndContext  | "e" | null
                    outputStreamAndContext | "e" | output context orders
                    bothStreams            | {e  | {e
                    bothStreamsAndContext  | {e  | {e context orders
                    fixed                  | "e" | "static e"
                    returnsNothing         | "e" | null
                    returnsVoid            | "e" | null
                    """)
    void aMethodMayHaveAnyOfAwsSignatures(String method, String event, String result) throws Throwable {
        assertThat(call("Methods::" + method, event)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    adds         | 41                            | 42
                    adds         | null                          | 1
                    boxed        | 3                             | 3
                    boxed        | null                          | -1
                    negates      | false                         | true
                    halves       | 3                             | 1.5
                    array        | [1,2]                         | [1,2]
                    array        | 7                             | [7]
                    orders       | [{"id":"a"},{"id":"b"}]       | [{"id":"b","amount":0}]
                    ordersById   | {"x":{"id":"a","tags":["t"]}} | {"one":{"id":"a","amount":0,"tags":["t"]}}
                    anything     | {"a":1}                       | "java.util.LinkedHashMap"
                    anything     | [1]                           | "java.util.ArrayList"
                    anything     | 1                             | "java.lang.Integer"
                    anything     | null                          | "null"
                    list         | "one"                         | "[one] 1"
                    colour       | "RED"                         | "RED"
                    colour       | "GREY"                        | null
                    optional     | "x"                           | "x"
                    optional     | null                          | null
                    customer     | {"name":"a","age":3,"x":[]}   | {"age":3,"name":"a"}
                    customer     | {name:'a',"age":null}         | {"age":0,"name":"a"}
                    customer     | {"friend":{"age":007}}        | {"age":0,"friend":{"age":7}}
                    name         | ""                            | "nobody"
                    name         | []                            | "nobody"
                    notANumber   | {}                            | "NaN"
                    """)
    void eventsAndResultsAreBoundAsAwsBindsThem(String method, String event, String result) throws Throwable {
        assertThat(call("Methods::" + method, event)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    RecordHandler          | {"id":"a","amount":2,"tags":["x"],"more":1} | {"id":"a","amount":4,"tags":["x"]}
                    Interfaces$Stream      | e                                           | <e>
                    Interfaces$Both        | "e"                                         | s
                    Interfaces$Orders      | [{"id":"a"}]                                | {"a":{"id":"a","amount":0}}
                    Interfaces$NothingIn   | {"a":1}                                     | "got null"
                    Interfaces$NothingOut  | "e"                                         | null
                    Interfaces$Inherited   | {"id":"a"}                                  | "Order"
                    Interfaces$Bounded     | {"id":"a"}                                  | "Order"
                    Interfaces$PlainParent | {"id":"a"}                                  | "a"
                    """)
    void aClassMayImplementAwsInterfacesInAnyWay(String name, String event, String result) throws Throwable {
        assertThat(call(name, event)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    handleRequest | {"id":"a"} | "order a"
                    withContext   | "e"        | "event and context"
                    contextFirst  | "e"        | "context"
                    streams       | "e"        | 3
                    passesOver    | "e"        | "event"
                    """)
    void theLongestOverloadThatCanBeCalledIsCalled(String method, String event, String result) throws Throwable {
        assertThat(call("Overloads::" + method, event)).isEqualTo(result);
    }

    @Test
    void overloadsThatCannotBeCalledAreNoted() throws HandlerFault {
        List<String> notes = new ArrayList<>();

        Handlers.load("com.example.functions.Overloads::passesOver", new FunctionClasses(), notes::add);
        Handlers.load("com.example.functions.Methods::inputStream", new FunctionClasses(), notes::add);

        assertThat(notes)
                .containsExactlyInAnyOrder(
                        "Ignoring an overload of method passesOver because it has too many parameters:"
                                + " Expected at most 3, got 4",
                        "Ignoring three-argument overload because argument signature is not"
                                + " (InputStream, OutputStream, Context",
                        "Ignoring two-argument overload because first argument type is Context",
                        "Ignoring two-argument overload because first argument type is OutputStream"
                                + " and second argument type is not Context",
                        "Ignoring two-argument overload because second parameter type, java.lang.String,"
                                + " is not OutputStream.",
                        "Ignoring two-argument overload because second parameter type is not Context",
                        "Will ignore return type class java.lang.String on byte stream handler");
    }

    @Test
    void theHandlerIsInstantiatedOnce() throws Throwable {
        Handler handler = Handlers.load("com.example.functions.Methods::counts", new FunctionClasses());

        handler.handle(Payload.NULL, Contexts.plain());
        Payload second = handler.handle(Payload.NULL, Contexts.plain());

        assertThat(second).isEqualTo(Payload.of("2"));
    }

    @Test
    void anEventThatDoesNotFitItsTypeFailsWithTheCauseInTheLogOnly() {
        assertThatThrownBy(() -> call("Methods::adds", "{")).satisfies(thrown -> {
            FunctionError error = FunctionError.of(thrown);
            assertThat(error.payload().text())
                    .isEqualTo("{\"errorMessage\":\"An error occurred during JSON parsing\","
                            + "\"errorType\":\"java.lang.RuntimeException\",\"stackTrace\":[]}");
            assertThat(error.log()).startsWith("""
                            An error occurred during JSON parsing: java.lang.RuntimeException
                            java.lang.RuntimeException: An error occurred during JSON parsing
                            Caused by: java.io.UncheckedIOException: com.amazonaws.lambda.thirdparty.""");
        });
    }

    @Test
    void anEmptyEventIsNoJson() {
        assertThatThrownBy(() -> call("Methods::input", "")).hasMessage("An error occurred during JSON parsing");
    }

    @Test
    void aResultThatCannotBeWrittenFails() {
        assertThatThrownBy(() -> call("Methods::unserializable", "{}"))
                .isExactlyInstanceOf(RuntimeException.class)
                .hasMessage("An error occurred during JSON serialization of response");
    }

    @Test
    void callersOnAndroidGetGson() throws Throwable {
        Handler handler = Handlers.load("com.example.functions.Methods::customer", new FunctionClasses());
        Payload event = Payload.of("{\"name\":\"a\",\"age\":3}");

        Payload result = handler.handle(event, Contexts.with(Optional.of("{\"env\":{\"platform\":\"android\"}}")));

        assertThat(result.text()).as("Gson reads fields and ignores getters").isEqualTo("{\"age\":3,\"name\":\"a\"}");
    }

    @Test
    void aThreadThatTheFunctionInterruptedServesTheNextRequestCalmly() throws Throwable {
        Handler handler = Handlers.load("com.example.functions.Methods::nothing", new FunctionClasses());

        Thread.currentThread().interrupt();
        handler.handle(Payload.NULL, Contexts.plain());

        assertThat(Thread.interrupted()).isFalse();
    }

    private static String call(String name, String event) throws Throwable {
        Handler handler = Handlers.load("com.example.functions." + name, new FunctionClasses());
        return handler.handle(Payload.of(event), Contexts.plain()).text();
    }
}
