package dev.samovar.gateway.step;

import dev.samovar.gateway.backend.BackendRequest;
import dev.samovar.gateway.backend.BackendResult;
import dev.samovar.gateway.backend.WebServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Web servers that answer what they are told to, now or never, and remember what they were asked. */
public final class FakeServers implements WebServers {
    public final List<BackendRequest> asked = new ArrayList<>();
    public Optional<BackendResult> answer = Optional.empty();
    boolean skippedVerification;
    public int givenUp;

    @Override
    public Runnable call(BackendRequest request, boolean skipsVerification, Consumer<BackendResult> ended) {
        asked.add(request);
        skippedVerification = skipsVerification;
        answer.ifPresent(ended);
        return () -> givenUp++;
    }
}
