package dev.samovar.gateway.api.key;

import dev.samovar.gateway.account.KeyFile;
import dev.samovar.gateway.account.Keyring;
import dev.samovar.gateway.account.NewApiKey;
import dev.samovar.gateway.api.wire.Answer;
import dev.samovar.gateway.api.wire.ApiJson;
import dev.samovar.gateway.rest.BadRequest;
import dev.samovar.protocol.Caller;
import dev.samovar.protocol.Decisions;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Makes a key, or many from a file: the query tells which. */
@Path("/apikeys")
final class PostApiKeys {
    private static final String IMPORT = "import";
    private static final String CSV = "csv";

    private final Keyring keyring;
    private final Decisions decisions;

    PostApiKeys(Keyring keyring, Decisions decisions) {
        this.keyring = keyring;
        this.decisions = decisions;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(201)
    public CompletionStage<Answer> create(
            @HeaderParam("Authorization") @DefaultValue("") Caller caller,
            @QueryParam("mode") @DefaultValue("") String mode,
            @QueryParam("format") @DefaultValue(CSV) String format,
            @QueryParam("failonwarnings") @DefaultValue("false") boolean failsOnWarnings,
            byte[] body) {
        if (mode.equals(IMPORT)) {
            return importKeys(caller, format, body, failsOnWarnings);
        }
        NewApiKey asked = ApiJson.read(body, CreateApiKey.class).key();
        return decisions
                .change(() -> keyring.keys().create(caller.home(), asked))
                .thenApply(key -> new Answer(KeyView.made(key)));
    }

    private CompletionStage<Answer> importKeys(Caller caller, String format, byte[] body, boolean failsOnWarnings) {
        if (!format.equals(CSV)) {
            throw new BadRequest("Invalid format specified. Must be csv").exception();
        }
        /* Read here, where it is large on a worker, and not on the core's one thread. */
        KeyFile file = KeyFile.read(new String(body, StandardCharsets.UTF_8));
        return decisions
                .change(() -> keyring.keyImport().of(caller.home(), file, failsOnWarnings))
                .thenApply(Answer::new);
    }
}
