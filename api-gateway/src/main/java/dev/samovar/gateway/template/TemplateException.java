package dev.samovar.gateway.template;

import java.io.Serial;

/** Says why a template cannot be read or rendered. It has no stack trace: the template's author made the mistake. */
public final class TemplateException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String reason;

    public TemplateException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    /** What is wrong, for the API's owner. */
    public String reason() {
        return reason;
    }
}
