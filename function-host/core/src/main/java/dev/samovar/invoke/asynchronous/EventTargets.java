package dev.samovar.invoke.asynchronous;

import dev.samovar.function.AccountRegion;
import dev.samovar.invocation.Payload;
import java.util.Map;

/** Where records and dead letters go: functions, and whatever else has an ARN on this machine. */
@FunctionalInterface
public interface EventTargets {

    /** Where nobody listens. */
    EventTargets NONE = (home, targetArn, body, attributes) -> false;

    /**
     * Sends a message.
     *
     * @param home the account and region that send it
     * @param targetArn whom it is for
     * @param body the message
     * @param attributes message attributes, for targets that know such things
     * @return whether there is such a target
     */
    boolean send(AccountRegion home, String targetArn, Payload body, Map<String, String> attributes);
}
