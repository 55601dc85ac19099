package dev.samovar.gateway.validate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.resource.SchemaLoader;
import java.util.Map;

/** JSON and schemas as they are read here: with bounds, and from nowhere but the API's own models. */
final class Schemas {
    /** AWS's bound for a schema. */
    static final int SCHEMA_BYTES_MAX = 400 * 1_024;

    /** Deeper JSON than this is an attack on the stack rather than a document. */
    private static final int DEPTH_MAX = 256;

    /** A body of 10 MB with a number every 20 bytes; bounds the tree, and how much can be wrong with it. */
    private static final int TOKENS_MAX = 500_000;

    static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .maxTokenCount(TOKENS_MAX)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Keywords that it does not know say nothing: documents that are imported are full of them. */
    private static final Dialect DRAFT_4 = Dialect.builder(Dialects.getDraft4())
            .unknownKeywordFactory((name, _) -> new NonValidationKeyword(name))
            .build();

    private Schemas() {}

    /** Reads schemas that refer to nothing but each other. */
    static SchemaRegistry registry(Map<String, String> schemasByUri) {
        return SchemaRegistry.withDialect(
                DRAFT_4,
                builder -> builder.schemaLoader(SchemaLoader.builder()
                                .resourceLoaders(loaders -> loaders.resources(schemasByUri))
                                .allow(uri -> schemasByUri.containsKey(uri.toString()))
                                .build())
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .regularExpressionFactory(BoundedRegex::new)
                                .build()));
    }
}
