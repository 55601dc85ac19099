package dev.samovar.gateway.template;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.EvaluationListener;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.spi.json.JacksonJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSONPath expression, compiled. Plain paths are walked here; the JsonPath library does the rest. */
public sealed interface JsonQuery permits JsonQuery.Library, PlainPath {

    /** What it leads to; null if nothing, a list if it may lead to several. */
    @Nullable
    Object in(@Nullable Object document);

    /** Reads an expression; {@code $.} in front of it may be missing. */
    static JsonQuery compile(String path) {
        Optional<JsonQuery> plain = PlainPath.of(path);
        return plain.isPresent() ? plain.get() : Library.of(path);
    }

    /** All other expressions: filters, wildcards, slices. */
    record Library(JsonPath path) implements JsonQuery {
        private static final int LENGTH_MAX = 4_096;
        private static final int SCANS_MAX = 2;
        private static final int FOUND_MAX = 100_000;
        private static final Configuration JACKSON = Configuration.builder()
                .jsonProvider(new JacksonJsonProvider(Json.MAPPER))
                .mappingProvider(new JacksonMappingProvider(Json.MAPPER))
                .build();

        private static JsonQuery of(String path) {
            /* Paths may come from requests; each of these would let a short one take forever. */
            if (path.length() > LENGTH_MAX
                    || path.contains("=~")
                    || count(path, "..") > SCANS_MAX
                    || count(path, "*") + count(path, "?") + count(path, "..") > 4 * SCANS_MAX) {
                throw new TemplateException(
                        "A JSON path is too complex: " + path.substring(0, Math.min(path.length(), 80)));
            }
            try {
                return new Library(JsonPath.compile(path));
            } catch (JsonPathException | IllegalArgumentException malformed) {
                throw new TemplateException("A JSON path cannot be read: " + malformed.getMessage());
            } catch (StackOverflowError tooDeep) {
                throw new TemplateException("A JSON path nests too deeply");
            }
        }

        private static int count(String path, String part) {
            int count = 0;
            for (int at = path.indexOf(part); at >= 0; at = path.indexOf(part, at + part.length())) {
                count++;
            }
            return count;
        }

        @Override
        public @Nullable Object in(@Nullable Object document) {
            if (document == null) {
                return null;
            }
            int[] found = {0};
            Configuration configuration = JACKSON.setEvaluationListeners(_ -> ++found[0] > FOUND_MAX
                    ? EvaluationListener.EvaluationContinuation.ABORT
                    : EvaluationListener.EvaluationContinuation.CONTINUE);
            try {
                Object result = path.read(document, configuration);
                return result instanceof List<?> list ? new ArrayList<>(list) : result;
            } catch (JsonPathException | ClassCastException | IllegalArgumentException missing) {
                return null;
            }
        }
    }
}
