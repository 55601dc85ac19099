package dev.samovar.gateway.deploy;

import dev.samovar.gateway.message.MediaType;
import dev.samovar.gateway.template.Template;
import dev.samovar.gateway.template.TemplateException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The mapping templates of one direction, by media type. */
public final class Templates {
    private static final String ANY = "$default";

    private final Map<String, MappingTemplate> byType;

    /** A template, or why it is none: what is wrong is told to those who ask for it, not to whoever deploys the API. */
    public sealed interface MappingTemplate {
        record Usable(Template template) implements MappingTemplate {}

        record Unusable(String reason) implements MappingTemplate {}
    }

    private Templates(Map<String, MappingTemplate> byType) {
        this.byType = byType;
    }

    /** Compiles templates; empty ones count as missing, but not as if there were none. */
    static Templates compile(Map<String, String> texts) {
        Map<String, MappingTemplate> byType = new LinkedHashMap<>();
        texts.forEach((type, text) -> {
            if (!text.isEmpty()) {
                byType.put(type.equals(ANY) ? ANY : type.toLowerCase(Locale.ROOT), compile(text));
            }
        });
        return new Templates(byType);
    }

    private static MappingTemplate compile(String text) {
        try {
            return new MappingTemplate.Usable(Template.compile(text));
        } catch (TemplateException malformed) {
            return new MappingTemplate.Unusable(malformed.reason());
        }
    }

    /** The template for the media type of a request's body. */
    Optional<MappingTemplate> forRequest(MediaType type) {
        return Optional.ofNullable(byType.get(type.name())).or(() -> Optional.ofNullable(byType.get(ANY)));
    }

    /** The template for what a client accepts; some template in any case, if there is one. */
    Optional<MappingTemplate> forResponse(MediaType accepted) {
        return Optional.ofNullable(byType.get(accepted.name()))
                .or(() -> Optional.ofNullable(byType.get(MediaType.JSON.name())))
                .or(() -> byType.values().stream().findFirst());
    }
}
