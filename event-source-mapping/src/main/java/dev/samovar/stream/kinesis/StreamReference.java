package dev.samovar.stream.kinesis;

import dev.samovar.protocol.Caller;
import dev.samovar.stream.InvalidArgument;
import dev.samovar.stream.NotFound;
import dev.samovar.stream.StreamArn;
import java.util.Optional;

/** Which stream a request means: by its name, its ARN or both. */
final class StreamReference {
    private StreamReference() {}

    /** The stream; an error if the request names none. */
    static StreamArn of(KinesisRequest request, Optional<String> name, Optional<String> arn, Checks checks) {
        name.ifPresent(given -> checks.name("streamName", given));
        arn.ifPresent(given -> checks.streamArn("streamARN", given));
        checks.check();
        Caller caller = request.caller();
        Optional<StreamArn> byArn = arn.map(given -> parse(caller, given));
        Optional<StreamArn> byName = name.map(given -> new StreamArn(caller.home(), given));
        if (byArn.isPresent() && byName.isPresent() && !byArn.equals(byName)) {
            throw new InvalidArgument.Because("StreamName and StreamARN name different streams.").exception();
        }
        return byArn.or(() -> byName)
                .orElseThrow(() ->
                        new InvalidArgument.Because("Either StreamARN or StreamName should be provided.").exception());
    }

    /** A stream by its ARN alone. */
    static StreamArn required(KinesisRequest request, Optional<String> arn, Checks checks) {
        checks.required("streamARN", arn);
        return of(request, Optional.empty(), arn, checks);
    }

    /* The streams of others are not there, whoever asks. */
    private static StreamArn parse(Caller caller, String text) {
        StreamArn arn = StreamArn.parse(text)
                .orElseThrow(() -> new InvalidArgument.Because("Invalid StreamARN: " + text).exception());
        if (!arn.home().equals(caller.home())) {
            throw new NotFound.NoStream(arn).exception();
        }
        return arn;
    }
}
