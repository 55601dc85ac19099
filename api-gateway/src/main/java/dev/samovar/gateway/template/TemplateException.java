package dev.samovar.gateway.template;

import java.io.Serial;

/** Says why a template cannot be read or rendered. It has no stack trace: the template's author made the mistake. */
public final class TemplateException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public TemplateException(String message) {
        super(message, null, false, false);
    }
}
