package dev.samovar.gateway.edit;

import dev.samovar.gateway.rest.Conflict;
import dev.samovar.gateway.rest.Method;
import dev.samovar.gateway.rest.Resource;
import java.util.function.Predicate;

/** Keeps what methods still need. */
final class References {
    private References() {}

    /**
     * Refuses a deletion while a method needs what is to be deleted.
     *
     * @param message AWS's text, but for the method at its end
     */
    static void refuse(Draft draft, Predicate<Method> needs, String message) {
        for (Resource resource : draft.resources().values()) {
            for (Method method : resource.methods().values()) {
                if (needs.test(method)) {
                    throw new Conflict(message + resource.path() + "/" + method.httpMethod()).exception();
                }
            }
        }
    }
}
