package dev.samovar.http.tag;

import dev.samovar.protocol.RequestError;
import dev.samovar.protocol.TaggedResources;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;

/** Everything that has tags. */
@Singleton
final class Taggables {
    private final List<TaggedResources> kinds;

    Taggables(@All List<TaggedResources> kinds) {
        this.kinds = kinds;
    }

    /** The resources of the kind that an ARN is of. */
    TaggedResources of(String arn) {
        return kinds.stream()
                .filter(kind -> kind.has(arn))
                .findFirst()
                .orElseThrow(() -> new RequestError.InvalidParameter("Samovar has no tags of " + arn).exception());
    }
}
