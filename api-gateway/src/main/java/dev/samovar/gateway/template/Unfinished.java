package dev.samovar.gateway.template;

import java.io.Serial;

/** Says that a rendering takes longer than somebody has {@link Patience#BRIEF time} for. Nothing is wrong with it. */
public final class Unfinished extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    Unfinished() {
        super("the rendering is not finished", null, false, false);
    }
}
