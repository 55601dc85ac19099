package dev.samovar.gateway.api.http.tag;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.http.HttpApis;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.rest.BadRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something of an HTTP API that has tags.
 *
 * @param stage empty if it is the API itself
 */
record TaggedHttpThing(ApiId api, Optional<String> stage) {
    private static final Pattern ARN = Pattern.compile("arn:aws:apigateway:[^:]*::/apis/([^/]+)(?:/stages/([^/]+))?");

    /** Reads an ARN such as {@code arn:aws:apigateway:us-east-1::/apis/abc/stages/prod}. */
    static TaggedHttpThing of(AccountRegion home, String arn) {
        Matcher matcher = ARN.matcher(arn);
        if (!matcher.matches()) {
            throw new BadRequest("Invalid ARN. ARN is not well formed " + arn).exception();
        }
        return new TaggedHttpThing(new ApiId(home, matcher.group(1)), Optional.ofNullable(matcher.group(2)));
    }

    Map<String, String> tags(HttpApis registry) {
        return stage.map(name -> registry.stages().get(api, name).tags())
                .orElseGet(() -> registry.get(api).api().tags());
    }

    Commit<?> change(HttpApis registry, UnaryOperator<Map<String, String>> change) {
        Map<String, String> tags = change.apply(tags(registry));
        if (stage.isPresent()) {
            return registry.stages().change(api, stage.get(), before -> before.withTags(tags));
        }
        return registry.edit(api, draft -> {
            draft.api(draft.api().withTags(tags));
            return tags;
        });
    }
}
