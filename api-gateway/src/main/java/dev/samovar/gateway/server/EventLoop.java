package dev.samovar.gateway.server;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** The event loop of a request, as what runs tasks. */
final class EventLoop {

    private EventLoop() {}

    /** Runs tasks on the loop that this is called on; at once, if they come from there. */
    static Executor current() {
        Context context = Vertx.currentContext();
        return task -> {
            if (context.equals(Vertx.currentContext())) {
                task.run();
            } else {
                context.runOnContext(_ -> task.run());
            }
        };
    }
}
