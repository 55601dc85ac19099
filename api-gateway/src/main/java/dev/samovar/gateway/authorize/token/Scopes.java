package dev.samovar.gateway.authorize.token;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jose4j.jwt.JwtClaims;

/** The scopes that a token grants: in {@code scope} or {@code scp}, as a list or as one text with blanks between. */
final class Scopes {

    private Scopes() {}

    static List<String> of(JwtClaims claims) {
        Object value = claims.hasClaim("scope") ? claims.getClaimValue("scope") : claims.getClaimValue("scp");
        return switch (value) {
            case null -> List.of();
            case Collection<?> list ->
                list.stream().filter(Objects::nonNull).map(Object::toString).toList();
            default ->
                Arrays.stream(value.toString().split(" ", -1))
                        .filter(scope -> !scope.isEmpty())
                        .toList();
        };
    }
}
