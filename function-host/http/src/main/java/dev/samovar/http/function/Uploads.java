package dev.samovar.http.function;

import dev.samovar.function.code.CodeStore;
import dev.samovar.protocol.RequestError;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/** Takes packages out of requests. */
@Singleton
public final class Uploads {
    private final CodeStore codes;

    Uploads(CodeStore codes) {
        this.codes = codes;
    }

    /**
     * Checks a package and keeps it until it is closed; this takes as long as the disk does.
     *
     * @param zipFile the package itself
     * @param s3 whether a place in S3 was named
     */
    public CodeStore.Upload take(Optional<byte[]> zipFile, boolean s3) {
        if (s3) {
            throw new RequestError.InvalidParameter(
                            "Samovar does not read code from S3. Send the package itself as ZipFile.")
                    .exception();
        }
        byte[] archive = zipFile.orElseThrow(
                () -> new RequestError.InvalidParameter("Please provide a source for function code.").exception());
        if (archive.length == 0) {
            throw new RequestError.InvalidParameter("Uploaded file must be a non-empty zip").exception();
        }
        return codes.add(new ByteArrayInputStream(archive));
    }
}
