package dev.samovar.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.samovar.function.AccountRegion;
import dev.samovar.gateway.message.GatewayReply;
import dev.samovar.time.VirtualScheduler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ReplyCachesTest {
    private static final long ROOM_BYTES = 1L << 30;

    private final ReplyCaches caches = new ReplyCaches(ROOM_BYTES, new VirtualScheduler()::nanoTime);

    @Test
    void aStageGetsWhatItAsksForIfThereIsRoom() {
        caches.fit(stage("a"), size("0.5"));
        assertThat(bound("a")).isEqualTo(512L << 20);
    }

    @Test
    void theRoomIsDividedInProportionToWhatIsAskedFor() {
        caches.fit(stage("a"), size("0.5"));
        caches.fit(stage("b"), size("6.1"));
        caches.fit(stage("c"), size("237"));
        assertThat(bound("a") + bound("b") + bound("c")).isBetween(ROOM_BYTES - 3, ROOM_BYTES);
        assertThat((double) bound("b") / bound("a")).isCloseTo(12.2, Percentage.withPercentage(1));
        caches.fit(stage("c"), Optional.empty());
        caches.fit(stage("b"), Optional.empty());
        assertThat(bound("a")).isEqualTo(512L << 20);
        assertThat(caches.of(stage("b"))).isEmpty();
    }

    @Test
    void whateverComesAndGoesTheRoomIsNeverExceeded() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int step = 0; step < 2_000; step++) {
            String size = CacheSize.ALL.get(random.nextInt(CacheSize.ALL.size()));
            caches.fit(stage("s" + random.nextInt(10)), random.nextInt(4) == 0 ? Optional.empty() : size(size));
            long sum = IntStream.range(0, 10)
                    .mapToObj(i -> caches.of(stage("s" + i)))
                    .flatMap(Optional::stream)
                    .mapToLong(ReplyCache::boundBytes)
                    .sum();
            assertThat(sum).as("seed %d, step %d", seed, step).isLessThanOrEqualTo(ROOM_BYTES);
        }
    }

    @Test
    void anotherSizeEmptiesACacheAndTheSameOneDoesNot() {
        caches.fit(stage("a"), size("0.5"));
        keep("a");
        caches.fit(stage("a"), size("0.5"));
        assertThat(isKept("a")).isTrue();
        caches.fit(stage("a"), size("1.6"));
        assertThat(isKept("a")).isFalse();
    }

    @Test
    void aCacheThatIsClosedKeepsNothingThatStillComes() {
        caches.fit(stage("a"), size("0.5"));
        ReplyCache closed = caches.of(stage("a")).orElseThrow();
        caches.fit(stage("a"), Optional.empty());
        ((Lookup.Lead) closed.look(key(), Duration.ZERO))
                .turn()
                .land(GatewayReply.json(200, "{}"), Duration.ofMinutes(1));
        assertThat(closed.bytes()).isZero();
    }

    @Test
    void sizesAreAwsSizes() {
        assertThat(CacheSize.of(Optional.empty()).gigabytes()).isEqualTo("0.5");
        assertThatThrownBy(() -> new CacheSize("1")).isInstanceOf(IllegalArgumentException.class);
    }

    private void keep(String stage) {
        ReplyCache cache = caches.of(stage(stage)).orElseThrow();
        ((Lookup.Lead) cache.look(key(), Duration.ZERO))
                .turn()
                .land(GatewayReply.json(200, "{}"), Duration.ofMinutes(1));
    }

    private boolean isKept(String stage) {
        return caches.of(stage(stage)).orElseThrow().look(key(), Duration.ZERO) instanceof Lookup.Hit;
    }

    private long bound(String stage) {
        return caches.of(stage(stage)).orElseThrow().boundBytes();
    }

    private static CacheKey key() {
        return new CacheKey(new CacheScope("ns", "dep", "GET", List.of(), false), new Object[0]);
    }

    private static StageName stage(String name) {
        return new StageName(new AccountRegion("000000000000", "us-east-1"), "api", name);
    }

    private static Optional<CacheSize> size(String gigabytes) {
        return Optional.of(new CacheSize(gigabytes));
    }
}
