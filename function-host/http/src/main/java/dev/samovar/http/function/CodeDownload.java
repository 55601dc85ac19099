package dev.samovar.http.function;

import dev.samovar.function.CodeDigest;
import dev.samovar.function.code.CodePackage;
import dev.samovar.function.code.CodeStore;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.File;
import java.net.URI;

/** Hands out a package to whoever knows its digest, as AWS does to whoever got a link. */
@Path(CodeDownload.PATH + "/{digest}")
public final class CodeDownload {
    static final String PATH = "/_samovar/code";

    private final CodeStore codes;

    CodeDownload(CodeStore codes) {
        this.codes = codes;
    }

    /** Where a package can be had. */
    public static String location(URI server, CodePackage code) {
        return server.resolve(PATH + "/" + code.digest().hex()).toString();
    }

    @GET
    @Produces("application/zip")
    public File download(@PathParam("digest") String hex) {
        File archive = archive(hex);
        if (!archive.exists()) {
            throw new NotFoundException();
        }
        return archive;
    }

    private File archive(String hex) {
        try {
            return codes.archive(CodeDigest.ofHex(hex)).toFile();
        } catch (IllegalArgumentException notADigest) {
            throw new NotFoundException(notADigest);
        }
    }
}
