package dev.samovar.gateway.authorize.function;

import java.util.List;

/**
 * Who is judged, by which authorizer, on which stage.
 *
 * @param identity what they say of themselves, in the order of the authorizer's identity sources
 */
public record AskedAbout(String apiId, String stage, String authorizerId, List<String> identity) {}
