package dev.samovar.gateway.template;

import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import dev.samovar.gateway.message.Variables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Renders templates for tests. */
final class Templates {
    private static final Variables CONTEXT = name -> Optional.ofNullable(Map.<String, Object>of(
                    "stage", "prod", "requestTimeEpoch", 1_583_348_638_390L, "identity.sourceIp", "1.2.3.4")
            .get(name));

    private Templates() {}

    static String render(String template, String body) {
        return render(template, body, new Overrides());
    }

    static String render(String template, String body, Overrides overrides) {
        return Template.compile(template).render(input(body, overrides), Patience.FULL);
    }

    static TemplateInput input(String body, Overrides overrides) {
        Map<String, Object> authorizer = new LinkedHashMap<>();
        authorizer.put("principalId", "me");
        return new TemplateInput(
                new BodyText(body),
                new RequestParameters(
                        Map.of("id", "a%2Bb", "both", "of path"),
                        QueryString.parse("q=1&q=2&both=of+query"),
                        Headers.of("X-Name", "one", "X-Name", "two", "both", "of header")),
                CONTEXT,
                authorizer,
                Map.of("color", "blue"),
                overrides);
    }
}
