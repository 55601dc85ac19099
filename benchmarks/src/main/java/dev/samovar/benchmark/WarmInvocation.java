package dev.samovar.benchmark;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.samovar.function.FunctionVersion;
import dev.samovar.invocation.InvocationResult;
import dev.samovar.invocation.Payload;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A warm invocation with API Gateway's event in and out: the bare handler, the host, and AWS's Runtime API. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote"})
public class WarmInvocation {

    /** The handler and AWS's serializers, called directly. */
    @State(Scope.Thread)
    @SuppressWarnings({"NullAway.Init", "unchecked"})
    public static class Bare {
        private final byte[] event = Sample.NOTES.event().getBytes(StandardCharsets.UTF_8);
        private PojoSerializer<APIGatewayProxyRequestEvent> requests;
        private PojoSerializer<APIGatewayProxyResponseEvent> responses;
        private RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> handler;

        @Setup
        public void load() throws Exception {
            var loader =
                    new URLClassLoader(new URL[] {Sample.NOTES.jar().toUri().toURL()});
            requests = LambdaEventSerializers.serializerFor(APIGatewayProxyRequestEvent.class, loader);
            responses = LambdaEventSerializers.serializerFor(APIGatewayProxyResponseEvent.class, loader);
            handler = (RequestHandler<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent>)
                    loader.loadClass(Sample.NOTES.handler())
                            .getDeclaredConstructor()
                            .newInstance();
        }
    }

    /** A living host. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init")
    public static class Hosted {
        private final Payload event = Payload.of(Sample.NOTES.event());
        private LivingHost host;
        private FunctionVersion function;

        @Setup
        public void deploy() throws IOException {
            host = new LivingHost();
            function = host.deploy(Sample.NOTES);
            host.run(function, event);
        }

        @TearDown
        public void close() {
            host.close();
        }
    }

    /** A process with AWS's runtime interface client. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init")
    public static class Remote {
        private final Buffer event = Buffer.buffer(Sample.NOTES.event());
        private RuntimeApi api;
        private FunctionProcess process;

        @Setup
        public void start() throws IOException {
            api = new RuntimeApi(Vertx.vertx());
            process = FunctionProcess.start(Sample.NOTES, api, List.of());
            api.invoke(event).join();
        }

        @TearDown
        public void close() {
            process.close();
            api.close();
        }
    }

    /** Another thread, which answers as soon as it is woken. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init")
    public static class Neighbour {
        private final AtomicReference<@Nullable CompletableFuture<Thread>> question = new AtomicReference<>();
        private Thread thread;
        private volatile boolean ended;

        @Setup
        public void start() {
            thread = Thread.ofPlatform().daemon().start(this::answer);
        }

        private void answer() {
            while (!ended) {
                CompletableFuture<Thread> asked = question.getAndSet(null);
                if (asked == null) {
                    LockSupport.park(this);
                } else {
                    asked.complete(thread);
                }
            }
        }

        Thread ask() {
            var asked = new CompletableFuture<Thread>();
            question.set(asked);
            LockSupport.unpark(thread);
            return asked.join();
        }

        @TearDown
        public void end() {
            ended = true;
            LockSupport.unpark(thread);
        }
    }

    /** What each invocation pays on this machine for running on its environment's thread. */
    @Benchmark
    public Thread handOver(Neighbour neighbour) {
        return neighbour.ask();
    }

    @Benchmark
    public int bareHandler(Bare bare) {
        APIGatewayProxyRequestEvent request = bare.requests.fromJson(new ByteArrayInputStream(bare.event));
        var response = new ByteArrayOutputStream();
        bare.responses.toJson(bare.handler.handleRequest(request, null), response);
        return response.size();
    }

    @Benchmark
    public InvocationResult invoker(Hosted hosted) {
        return hosted.host.invoke(hosted.function, hosted.event).join();
    }

    @Benchmark
    public Buffer runtimeApi(Remote remote) {
        return remote.api.invoke(remote.event).join();
    }
}
