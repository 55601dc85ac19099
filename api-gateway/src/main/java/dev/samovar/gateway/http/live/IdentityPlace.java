package dev.samovar.gateway.http.live;

/**
 * Where a request says who sends it.
 *
 * @param name of the variable, such as {@code request.header.Authorization}
 */
public record IdentityPlace(String name) {

    static IdentityPlace parse(String source) {
        return new IdentityPlace(source.startsWith("$") ? source.substring(1) : source);
    }
}
