package dev.samovar.gateway.pipeline;

import dev.samovar.gateway.message.GatewayReply;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes what is served through stations, one after the other, until one of them answers. */
public final class Flow<E> {
    private final List<Station<E>> stations;
    private final Traffic<E> traffic;

    public Flow(List<? extends Station<E>> stations, Traffic<E> traffic) {
        this.stations = List.copyOf(stations);
        this.traffic = traffic;
    }

    /** What a flow has to know of what it serves. */
    public interface Traffic<E> {
        /** Runs whatever goes on after a wait. */
        Executor thread(E served);

        /** Makes the reply to what did not get through. */
        GatewayReply failed(E served, Failure failure);

        /** Hears of what stations throw: they never should. */
        void mistaken(E served, Throwable mistake);

        /** Makes what the client gets of a reply; nothing comes after that. */
        GatewayReply ended(E served, GatewayReply reply);
    }

    /** Serves something; the answer comes once, on its own thread. */
    public void serve(E served, Consumer<GatewayReply> answer) {
        go(served, 0, answer);
    }

    /** Answers what cannot even begin its way. */
    public void refuse(E served, Failure failure, Consumer<GatewayReply> answer) {
        end(served, traffic.failed(served, failure), answer);
    }

    private void go(E served, int first, Consumer<GatewayReply> answer) {
        for (int next = first; next < stations.size(); next++) {
            Outcome outcome;
            try {
                outcome = stations.get(next).take(served);
            } catch (RuntimeException broken) {
                broken(served, broken, answer);
                return;
            }
            if (!isPassed(served, outcome, next + 1, answer)) {
                return;
            }
        }
        broken(served, new IllegalStateException("no station has answered"), answer);
    }

    private boolean isPassed(E served, Outcome outcome, int next, Consumer<GatewayReply> answer) {
        switch (outcome) {
            case Outcome.Passed _ -> {
                return true;
            }
            case Outcome.Answered(GatewayReply reply) -> end(served, reply, answer);
            case Outcome.Failed(Failure failure) -> refuse(served, failure, answer);
            case Outcome.Pending(CompletionStage<Outcome> later) ->
                later.whenComplete((known, broken) ->
                        traffic.thread(served).execute(() -> goOn(served, known, broken, next, answer)));
        }
        return false;
    }

    private void goOn(
            E served, @Nullable Outcome known, @Nullable Throwable broken, int next, Consumer<GatewayReply> answer) {
        if (broken != null) {
            broken(served, broken, answer);
        } else if (known == null) {
            broken(served, new IllegalStateException("a station has no outcome"), answer);
        } else if (isPassed(served, known, next, answer)) {
            go(served, next, answer);
        }
    }

    private void broken(E served, Throwable cause, Consumer<GatewayReply> answer) {
        traffic.mistaken(served, cause);
        refuse(served, Failure.misconfigured(), answer);
    }

    private void end(E served, GatewayReply reply, Consumer<GatewayReply> answer) {
        answer.accept(traffic.ended(served, reply));
    }
}
