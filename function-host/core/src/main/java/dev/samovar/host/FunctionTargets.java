package dev.samovar.host;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.FunctionException;
import dev.samovar.invocation.Payload;
import dev.samovar.invoke.asynchronous.EventTargets;
import java.util.Map;
import java.util.Optional;

/** Sends records to functions, as asynchronous events of their own, and to whatever else there is. */
final class FunctionTargets implements EventTargets {
    private static final String LAMBDA = ":lambda:";

    private final FunctionHost host;
    private final EventTargets others;

    FunctionTargets(FunctionHost host, EventTargets others) {
        this.host = host;
        this.others = others;
    }

    @Override
    public boolean send(AccountRegion home, String targetArn, Payload body, Map<String, String> attributes) {
        if (!targetArn.contains(LAMBDA)) {
            return others.send(home, targetArn, body, attributes);
        }
        try {
            var target = host.functions().resolve(home, targetArn, "");
            return host.events()
                    .accept(host.newRequestId(), target.invokedArn(), body, Optional.empty())
                    .isPresent();
        } catch (FunctionException unknown) {
            return false;
        }
    }
}
