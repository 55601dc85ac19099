package dev.samovar.protocol;

import dev.samovar.function.AccountRegion;
import dev.samovar.function.registry.Commit;
import java.util.Collection;
import java.util.Map;

/** Resources of one kind, whose tags the Lambda API tells and changes. It is asked by tasks of the scheduler. */
public interface TaggedResources {

    /** Whether an ARN is one of a resource of this kind, there or not. */
    boolean has(String arn);

    /** The tags of a resource, for somebody at home there. */
    Map<String, String> get(AccountRegion home, String arn);

    /** Adds tags and replaces those that are there; the ARN is told once that is durable. */
    Commit<String> tag(AccountRegion home, String arn, Map<String, String> tags);

    /** Takes tags away; the ARN is told once that is durable. */
    Commit<String> untag(AccountRegion home, String arn, Collection<String> keys);
}
