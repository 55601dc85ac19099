package dev.samovar.http.function;

import dev.samovar.protocol.UnservedMembers;
import java.util.Set;

/** What functions on AWS can have and Samovar's cannot. */
final class UnservedSettings {
    static final UnservedMembers MEMBERS = new UnservedMembers(Set.of(
            "CapacityProviderConfig",
            "CodeSigningConfigArn",
            "DurableConfig",
            "FileSystemConfigs",
            "ImageConfig",
            "ImageUri",
            "KMSKeyArn",
            "SourceKMSKeyArn",
            "TenancyConfig",
            "VpcConfig"));

    private UnservedSettings() {}
}
