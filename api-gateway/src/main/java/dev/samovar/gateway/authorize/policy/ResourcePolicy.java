package dev.samovar.gateway.authorize.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The policy of an API: who may call its methods, from where. */
public final class ResourcePolicy {
    /** The most characters that one may have. */
    public static final int LENGTH_MAX = 8_192;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SHORT = "execute-api:/";

    private final Policy policy;

    private ResourcePolicy(Policy policy) {
        this.policy = policy;
    }

    /**
     * Reads the policy of an API. Its resources may be short: {@code execute-api:/stage/GET/path}.
     *
     * @throws MalformedPolicy if it is not one, or asks for what is not known here
     */
    public static ResourcePolicy compile(String text, String apiId) {
        if (text.length() > LENGTH_MAX) {
            throw new MalformedPolicy("a policy has at most " + LENGTH_MAX + " characters");
        }
        return new ResourcePolicy(new PolicyReader(resource -> whole(resource, apiId), true).read(json(text)));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new MalformedPolicy("not JSON: " + malformed.getOriginalMessage());
        }
    }

    /* Whose API it is, and where, needs no check: a policy is asked about its own API only. */
    private static String whole(String resource, String apiId) {
        return resource.startsWith(SHORT)
                ? "arn:aws:execute-api:*:*:" + apiId + "/" + resource.substring(SHORT.length())
                : resource;
    }

    public Verdict verdict(AccessRequest request) {
        return policy.verdict(request);
    }
}
