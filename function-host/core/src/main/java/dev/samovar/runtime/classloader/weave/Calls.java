package dev.samovar.runtime.classloader.weave;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** The methods of the JDK that woven code calls in another form, or whose results it reports to the host. */
final class Calls {

    private static final Set<String> OPENED = Set.of(
            "java/net/Socket",
            "java/net/ServerSocket",
            "java/net/URLConnection",
            "java/net/http/HttpClient",
            "javax/net/ssl/SSLSocket",
            "java/lang/Process",
            "java/util/concurrent/ExecutorService",
            "java/util/concurrent/ScheduledExecutorService",
            "java/util/concurrent/ForkJoinPool");

    private static final Set<String> MAKES_VIRTUAL_THREADS = Set.of(
            "java/lang/Thread.startVirtualThread",
            "java/lang/Thread$Builder$OfVirtual.start",
            "java/lang/Thread$Builder$OfVirtual.unstarted",
            "java/lang/Thread$Builder.start",
            "java/lang/Thread$Builder.unstarted");

    /** Methods that take an executor if they are given one, with the descriptor of that form. */
    private final Map<Member, String> withExecutor = new HashMap<>();

    Calls() {
        addAsynchronous(CompletableFuture.class);
        addAsynchronous(CompletionStage.class);
    }

    /** The descriptor of the overload that takes an executor as its last argument. */
    Optional<String> withExecutor(Member call) {
        return Optional.ofNullable(withExecutor.get(call));
    }

    /** The sequential method in place of one that would use the threads of the whole process. */
    Optional<String> sequentialName(Member call) {
        if (!call.owner().startsWith("java/util/") || !call.descriptor().startsWith("()Ljava/util/stream/")) {
            return Optional.empty();
        }
        return switch (call.name()) {
            case "parallelStream" -> Optional.of("stream");
            case "parallel" -> Optional.of("sequential");
            default -> Optional.empty();
        };
    }

    /** Whether the result may block a thread until it is closed. */
    boolean opens(Member call) {
        if (!call.owner().startsWith("java")) {
            return false;
        }
        String descriptor = call.descriptor();
        int result = descriptor.indexOf(')') + 2;
        return (descriptor.endsWith(";") && OPENED.contains(descriptor.substring(result, descriptor.length() - 1)))
                || MAKES_VIRTUAL_THREADS.contains(call.owner() + "." + call.name());
    }

    private void addAsynchronous(Class<?> type) {
        for (Method method : type.getMethods()) {
            if (method.getName().endsWith("Async")) {
                Class<?>[] parameters = method.getParameterTypes();
                Class<?>[] longer = Arrays.copyOf(parameters, parameters.length + 1);
                longer[parameters.length] = Executor.class;
                Arrays.stream(type.getMethods())
                        .filter(other -> other.getName().equals(method.getName())
                                && other.getReturnType() == method.getReturnType()
                                && Arrays.equals(other.getParameterTypes(), longer))
                        .forEach(other -> withExecutor.put(
                                Member.of(type, method), Member.of(type, other).descriptor()));
            }
        }
    }
}
