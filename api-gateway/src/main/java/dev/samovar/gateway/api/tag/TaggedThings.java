package dev.samovar.gateway.api.tag;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import dev.samovar.gateway.account.ApiKey;
import dev.samovar.gateway.account.Keyring;
import dev.samovar.gateway.account.UsagePlan;
import dev.samovar.gateway.domain.DomainName;
import dev.samovar.gateway.domain.DomainNames;
import dev.samovar.gateway.edit.RestApiRules;
import dev.samovar.gateway.registry.ApiId;
import dev.samovar.gateway.registry.RecordJson;
import dev.samovar.gateway.registry.RestApis;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.gateway.rest.GatewayException;
import dev.samovar.gateway.rest.RestApi;
import dev.samovar.gateway.rest.Stage;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Everything of the gateway that has tags, by ARN. It is used from the scheduler's tasks. */
@Singleton
final class TaggedThings {
    private static final String PREFIX = "arn:aws:apigateway:";
    private static final String TAGS = "tags";

    private final RestApis apis;
    private final Keyring keyring;
    private final DomainNames names;

    TaggedThings(RestApis apis, Keyring keyring, DomainNames names) {
        this.apis = apis;
        this.keyring = keyring;
        this.names = names;
    }

    Map<String, String> get(AccountRegion home, String arn) {
        List<String> path = path(arn);
        String id = path.get(1);
        return switch (kind(path)) {
            case "restapis" -> apis.get(new ApiId(home, id)).api().tags();
            case "stages" -> apis.stages().get(new ApiId(home, id), path.get(3)).tags();
            case "usageplans" -> keyring.plans().get(home, id).tags();
            case "apikeys" -> keyring.keys().get(home, id).tags();
            case "domainnames" -> names.get(home, id).tags();
            default -> throw malformed(arn);
        };
    }

    /** Replaces tags; the new ones are told once they are durable. */
    Commit<Map<String, String>> change(AccountRegion home, String arn, UnaryOperator<Map<String, String>> change) {
        List<String> path = path(arn);
        String id = path.get(1);
        Map<String, String> tags = change.apply(get(home, arn));
        RestApiRules.checkTags(tags);
        return new Commit<>(
                tags,
                switch (kind(path)) {
                    case "restapis" ->
                        apis.edit(new ApiId(home, id), draft -> {
                                    draft.api(withTags(draft.api(), RestApi.class, tags));
                                    return tags;
                                })
                                .durable();
                    case "stages" ->
                        apis.stages()
                                .change(new ApiId(home, id), path.get(3), stage -> withTags(stage, Stage.class, tags))
                                .durable();
                    case "usageplans" ->
                        keyring.plans()
                                .update(home, id, plan -> withTags(plan, UsagePlan.class, tags))
                                .durable();
                    case "apikeys" ->
                        keyring.keys()
                                .update(home, id, key -> withTags(key, ApiKey.class, tags))
                                .durable();
                    case "domainnames" ->
                        names.update(home, id, name -> withTags(name, DomainName.class, tags))
                                .durable();
                    default -> throw malformed(arn);
                });
    }

    private static <T> T withTags(T value, Class<T> type, Map<String, String> tags) {
        ObjectNode tree = RecordJson.tree(value);
        ObjectNode object = tree.putObject(TAGS);
        tags.forEach(object::put);
        return RecordJson.read(tree, type);
    }

    /* Such as arn:aws:apigateway:us-east-1::/restapis/abc/stages/prod, of which this is what follows the colons. */
    private static List<String> path(String arn) {
        int begin = arn.indexOf("::/");
        List<String> path = begin < 0
                ? List.of()
                : List.of(arn.substring(begin + "::/".length()).split("/"));
        if (!arn.startsWith(PREFIX) || (path.size() != 2 && path.size() != 4)) {
            throw malformed(arn);
        }
        return path;
    }

    private static String kind(List<String> path) {
        return path.size() == 2 ? path.getFirst() : path.get(2);
    }

    private static GatewayException malformed(String arn) {
        return new BadRequest("Invalid ARN. ARN is not well formed " + arn).exception();
    }
}
